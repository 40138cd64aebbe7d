# ruff: noqa: RUF001  # Chinese punctuation is the data here
"""G2P for Mandarin Chinese: jieba's words, pinyin in context, misaki's phonemes."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

import jieba
import regex
from misaki.zh import ZHG2P

from kokoro_server.languages.mandarin_readings import UNREADABLE, Readings
from kokoro_server.languages.mandarin_sandhi import change_tones
from kokoro_server.languages.phonemes import GUESSED
from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import (
    NO_READINGS,
    PLACEHOLDER,
    PLACEHOLDERS,
    PhraseReadings,
)

_HAN = regex.compile(rf"[\p{{Han}}{PLACEHOLDERS}]+")
_PUNCTUATION = {
    ord(mark): ZHG2P.map_punctuation(f"a{mark}a")[1:-1]
    for mark in "、，。．！：；？«»《》「」【】（）"
}
"""The model's marks by Chinese mark, with spaces around them, as in misaki."""
_PARTS = regex.compile(rf"\p{{Han}}+|[{PLACEHOLDERS}]")
_TONES = {"→": "1", "↗": "2", "↓": "3", "↘": "4"}
_NON_SYLLABIC = "\u032f"
"""Combining mark under the second vowel of a diphthong; the model has no symbol for it."""


class MandarinG2P:
    """Speaks Mandarin Chinese."""

    def __init__(self) -> None:
        self._words = jieba.Tokenizer()
        # Upstream would load a cache from the temporary folder, where anyone may write.
        self._words.FREQ, self._words.total = self._words.gen_pfdict(self._words.get_dict_file())
        self._words.initialized = True
        self._readings = Readings()

    def phonemize(self, text: AlignedText, readings: PhraseReadings = NO_READINGS) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation.

        The phonemes of a word carry the span of the word.
        """
        in_context = self._readings.in_context(text.text)
        parts: list[AlignedText] = []
        position = 0
        for match in _HAN.finditer(text.text):
            start, end = match.span()
            parts.append(text[position:start].map(_PUNCTUATION))
            parts += self._speak(text[start:end], in_context[start:end], readings)
            position = end
        parts.append(text[position:].map(_PUNCTUATION))
        return AlignedText.join(parts).strip()

    def _speak(
        self, text: AlignedText, in_context: list[str | None], readings: PhraseReadings
    ) -> Iterator[AlignedText]:
        """Yield the phonemes of Chinese words and placeholders, with spaces between them."""
        words = [word for part in _PARTS.findall(text.text) for word in self._words.cut(part)]
        syllables = self._readings.read(words, in_context)
        for place in PLACEHOLDER.finditer(text.text):
            syllables[place.start()] = f"?{_first_tone(readings[place[0]].phonemes)}"
        syllables = change_tones(words, syllables)
        starts = accumulate(map(len, words), initial=0)
        for word, start in zip(words, starts, strict=False):
            end = start + len(word)
            if start:
                yield text.replaced(start, start, " ")
            if PLACEHOLDER.match(word):
                yield text[start:end]
            else:
                said = "".join(map(phonemes_of, syllables[start:end]))
                is_guess = UNREADABLE in syllables[start:end] and "某" not in word
                yield text.replaced(start, end, GUESSED + said if is_guess else said)


def _first_tone(phonemes: str) -> str:
    """Return the number of the first syllable's tone, 5 if it has none."""
    syllable = phonemes.partition(" ")[0]
    return next((_TONES[symbol] for symbol in syllable if symbol in _TONES), "5")


@lru_cache(maxsize=4_000)
def phonemes_of(reading: str) -> str:
    """Return the phonemes of a syllable of pinyin with its tone number, such as "yang2"."""
    phonemes: str = ZHG2P.py2ipa(reading)
    return phonemes.replace(_NON_SYLLABIC, "")
