"""G2P for Japanese: MeCab with UniDic by way of misaki's Cutlet."""

import re
import threading
from collections.abc import Callable

from misaki.cutlet import SUTEGANA, Cutlet, Word

from kokoro_server.verbalizing.aligned_text import AlignedText

_SMALL_VOWELS = frozenset("ぁぃぅぇぉ")
_QUOTES = {ord("“"): "「", ord("”"): "」"}
"""The quotes that Cutlet knows."""
_PART = re.compile(r".{1,199}[。、…」!?,.) ]|.{1,200}")
"""What Cutlet reads at a time: its time grows with the cube of the words."""


class JapaneseG2P:
    """Speaks Japanese."""

    def __init__(self, speak_unknown: Callable[[AlignedText], AlignedText]) -> None:
        """Load the dictionary; `speak_unknown` phonemizes words that it lacks."""
        self._cutlet = _LosslessCutlet(lambda word: speak_unknown(AlignedText.of(word)).text)
        self._lock = threading.Lock()  # MeCab's tagger keeps state between its calls

    def phonemize(self, text: AlignedText) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        quoted = text.map(_QUOTES)
        phonemes = " ".join(map(self._speak, _PART.findall(quoted.text)))
        return text.replaced(0, len(text), phonemes)

    def _speak(self, part: str) -> str:
        with self._lock:
            phonemes: str = self._cutlet(part)[0]
        return phonemes


class _LosslessCutlet(Cutlet):  # type: ignore[misc]  # misaki has no types
    """Speaks what upstream drops: words without a reading, and small kana in odd places."""

    def __init__(self, speak_unknown: Callable[[str], str]) -> None:
        super().__init__()
        self._speak_unknown = speak_unknown

    def _romaji_word(self, word: Word) -> str:
        phonemes: str = super()._romaji_word(word)
        if not phonemes and any(letter.isalpha() and letter != "っ" for letter in word.surface):
            return self._speak_unknown(word.surface)
        return phonemes

    def _get_single_mapping(self, pk: str | None, kk: str, nk: str | None) -> str:
        if kk in SUTEGANA and not self._joins(pk, kk):
            return str(self.table[kk])
        if nk in SUTEGANA and not self._joins(kk, nk):
            nk = None
        phonemes: str = super()._get_single_mapping(pk, kk, nk)
        return phonemes

    def _joins(self, kana: str | None, small: str | None) -> bool:
        """Say whether a small kana changes the one before it, as in "kya".

        If not, it is a sound of its own, as in a drawn-out "nee".
        """
        if kana is None or kana not in self.table:
            return False
        if f"{kana}{small}" in self.table:
            return True
        return not (small in _SMALL_VOWELS and self.table[kana].endswith(self.table[small]))
