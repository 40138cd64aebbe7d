"""The last resort: letters that no G2P here can read are spoken by their names."""

import unicodedata

import regex

from kokoro_server.languages.espeak import EspeakG2P
from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import (
    NO_READINGS,
    PLACEHOLDER,
    PLACEHOLDERS,
    PhraseReadings,
)

_LETTER = regex.compile(rf"[\p{{L}}\p{{N}}{PLACEHOLDERS}]")
_SILENT = regex.compile(rf"[^\p{{L}}\p{{N}}{PLACEHOLDERS}]+")
_EMPTY_WORDS = frozenset(("LETTER", "SYLLABLE", "CAPITAL", "SMALL", "SIGN", "IDEOGRAPH", "UNIFIED"))


class NamesG2P:
    """Speaks Unicode's English names of letters and numbers."""

    def __init__(self) -> None:
        self._english = EspeakG2P("en-us")

    def phonemize(self, text: AlignedText, readings: PhraseReadings = NO_READINGS) -> AlignedText:
        """Return phonemes of the names of the letters and numbers in `text`."""
        named = text.sub(_SILENT, "").sub(_LETTER, lambda match: f", {_name(match[0])}")
        return self._english.phonemize(named[2:], readings)


def _name(character: str) -> str:
    if PLACEHOLDER.match(character):
        return character
    name = unicodedata.name(character, "unknown letter").partition("-")[0]
    return " ".join(word for word in name.split() if word not in _EMPTY_WORDS).lower()
