"""G2P for Mandarin Chinese: jieba's words, pypinyin's readings, misaki's phonemes."""

import jieba
import regex
from misaki.zh import ZHG2P
from pypinyin import Style, lazy_pinyin

from kokoro_server.verbalizing.aligned_text import AlignedText

_HAN = regex.compile(r"(\p{Han}+)")
_UNREADABLE = "mou3"
"""Reading of "某", "a certain one", which stands for characters without a known reading."""
_NON_SYLLABIC = "\u032f"
"""A mark under the second vowel of a diphthong, which the model has no symbol for."""


class MandarinG2P:
    """Speaks Mandarin Chinese."""

    def __init__(self) -> None:
        self._words = jieba.Tokenizer()
        # Upstream would share a cache in the temporary folder with whoever can write there.
        self._words.FREQ, self._words.total = self._words.gen_pfdict(self._words.get_dict_file())
        self._words.initialized = True

    def phonemize(self, text: AlignedText) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        parts = _HAN.split(ZHG2P.map_punctuation(text.text))
        spoken = (self._speak(part) if index % 2 else part for index, part in enumerate(parts))
        return text.replaced(0, len(text), "".join(spoken))

    def _speak(self, characters: str) -> str:
        return " ".join(_word(word) for word in self._words.cut(characters))


def _word(word: str) -> str:
    readings = lazy_pinyin(
        word,
        style=Style.TONE3,
        neutral_tone_with_five=True,
        errors=_placeholders,  # type: ignore[arg-type]  # its stub knows one reading alone
    )
    phonemes = "".join(ZHG2P.py2ipa(reading) for reading in readings)
    return phonemes.replace(_NON_SYLLABIC, "")


def _placeholders(unread: str) -> list[str]:
    return [_UNREADABLE] * len(unread)
