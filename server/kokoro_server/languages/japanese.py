# ruff: noqa: RUF001  # phonetic letters are the data here
"""G2P for Japanese: Open JTalk's readings, with the phonemes of misaki's Cutlet."""

import re
from collections.abc import Callable, Iterator, Sequence

import jaconv
from misaki.cutlet import HEPBURN, JA_WORDS, SUTEGANA, Cutlet, Word

from kokoro_server.languages.japanese_corrections import ReadWord
from kokoro_server.languages.japanese_phrases import read_around
from kokoro_server.languages.japanese_words import JapaneseReader
from kokoro_server.languages.phonemes import GUESSED, to_vocabulary
from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import NO_READINGS, PLACEHOLDER, PhraseReadings

_SMALL_VOWELS = frozenset("ぁぃぅぇぉ")
_QUOTES = {ord("“"): "「", ord("”"): "」"}
"""The quotes that Cutlet knows."""
_PART = re.compile(r".{1,199}[。、…」!?,.) ]|.{1,200}")
"""Part of a text that is read at once: Open JTalk keeps all of it in buffers."""
_LONGEST_JOINED = max(map(len, JA_WORDS))
_NUMERAL = re.compile("[一二三四五六七八九]?(?:[百千]|十[一二三四五六七八九]?)")
"""Part of a number that is one word, as in "二千" "二十四"."""
_MARK, _KANA = 3, 6
"""MeCab's character types, which Cutlet uses."""
_SPACES = re.compile(r"\s+")
_NOT_KANA = re.compile("[ \u3000・]+")
_BRACKETS = {ord("("): "«", ord(")"): "»"}
_STOPPED = re.compile(r'(?<![!",.:;?»—…”]) (?=ʔ)|(?<=ʔ) (?!["«“])')
"""Spaces beside a small tsu, which Cutlet leaves out."""


class JapaneseG2P:
    """Speaks Japanese."""

    def __init__(self, speak_unknown: Callable[[AlignedText], AlignedText]) -> None:
        """Load the dictionary; `speak_unknown` phonemizes words that are not in it."""
        self._cutlet = _LosslessCutlet(lambda word: speak_unknown(AlignedText.of(word)).text)
        self._reader = JapaneseReader()

    def phonemize(self, text: AlignedText, _: PhraseReadings = NO_READINGS) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        quoted = text.map(_QUOTES)
        parts: list[AlignedText] = []
        for part in _PART.finditer(quoted.text):
            start, end = part.span()
            # The space takes the span of the character before it: a part may begin within "円/月".
            parts += (self._speak(quoted[start:end]), quoted.replaced(end - 1, end, " "))
        return AlignedText.join(parts[:-1])

    def _speak(self, text: AlignedText) -> AlignedText:
        groups = list(_joined(read_around(text.text, self._reader.read)))
        tokens = self._cutlet.tokens(groups)
        spoken = AlignedText.join(
            text.replaced(group[0].start, group[-1].end, str(token))
            for group, token in zip(groups, tokens, strict=True)
        )
        return spoken.sub(_SPACES, " ").strip().map(_BRACKETS).sub(_STOPPED, "")


def phonemes_of_kana(text: str) -> str:
    """Return the phonemes of hiragana and katakana, each read as it is."""
    words = [ReadWord(part, part, is_mark=False, start=0, end=0) for part in _NOT_KANA.split(text)]
    tokens = _LosslessCutlet(lambda _: "").tokens([[word] for word in words if word.surface])
    return to_vocabulary(AlignedText.of("".join(map(str, tokens)))).text


def _joined(words: Sequence[ReadWord]) -> Iterator[Sequence[ReadWord]]:
    """Yield the longest groups of words that upstream writes as one, such as "行っ" and "て"."""
    start = 0
    while start < len(words):
        end = _end_of_longest(words, start)
        yield words[start:end]
        start = end


def _end_of_longest(words: Sequence[ReadWord], start: int) -> int:
    longest, surface = start + 1, words[start].surface
    for end in range(start + 1, len(words)):
        surface += words[end].surface
        if len(surface) > _LONGEST_JOINED or words[end].is_mark != words[start].is_mark:
            break
        if surface in JA_WORDS or _NUMERAL.fullmatch(surface) or _is_drawn_out(words, end, longest):
            longest = end + 1
    return longest


def _is_drawn_out(words: Sequence[ReadWord], index: int, end: int) -> bool:
    """Return whether a word only lengthens the vowel of the previous group, which ends at `end`."""
    return index == end and words[index].kana.startswith("ー")


class _LosslessCutlet(Cutlet):  # type: ignore[misc]  # misaki has no types
    """Keeps what upstream drops: words without a reading, and small kana in unusual places."""

    def __init__(self, speak_unknown: Callable[[str], str]) -> None:
        # Upstream's constructor is not called: it would load MeCab and a second dictionary.
        self.table = HEPBURN
        self.exceptions: dict[str, str] = {}
        self._speak_unknown = speak_unknown

    def tokens(self, groups: Sequence[Sequence[ReadWord]]) -> list[object]:
        """Return one token of phonemes per group of words; `str` of a token is its text."""
        words = [
            Word(
                "".join(word.surface for word in group),
                jaconv.kata2hira("".join(word.kana or word.surface for word in group)),
                _MARK if group[0].is_mark else _KANA,
            )
            for group in groups
        ]
        tokens: list[object] = self._romaji_tokens(words)
        return tokens

    def _romaji_word(self, word: Word) -> str:
        if PLACEHOLDER.match(word.surface):
            return str(word.surface)
        phonemes: str = super()._romaji_word(word)
        if not phonemes and any(letter.isalpha() and letter != "っ" for letter in word.surface):
            return GUESSED + self._speak_unknown(word.surface)
        return phonemes

    def _get_single_mapping(self, pk: str | None, kk: str, nk: str | None) -> str:
        if kk in SUTEGANA and not self._joins(pk, kk):
            return str(self.table[kk])
        if nk in SUTEGANA and not self._joins(kk, nk):
            nk = None
        phonemes: str = super()._get_single_mapping(pk, kk, nk)
        return phonemes

    def _joins(self, kana: str | None, small: str | None) -> bool:
        """Return whether a small kana changes the one before it, as in "kya".

        If not, it is a separate sound, as in a drawn-out "nee".
        """
        if kana is None or kana not in self.table:
            return False
        if f"{kana}{small}" in self.table:
            return True
        return not (small in _SMALL_VOWELS and self.table[kana].endswith(self.table[small]))
