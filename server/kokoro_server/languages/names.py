"""The last resort: letters that no G2P here can read are spoken by their names."""

import unicodedata

import regex

from kokoro_server.languages.espeak import EspeakG2P
from kokoro_server.verbalizing.aligned_text import AlignedText

_LETTER = regex.compile(r"[\p{L}\p{N}]")
_SILENT = regex.compile(r"[^\p{L}\p{N}]+")
_EMPTY_WORDS = frozenset(("LETTER", "SYLLABLE", "CAPITAL", "SMALL", "SIGN", "IDEOGRAPH", "UNIFIED"))


class NamesG2P:
    """Speaks Unicode's English names of letters and numbers."""

    def __init__(self) -> None:
        self._english = EspeakG2P("en-us")

    def phonemize(self, text: AlignedText) -> AlignedText:
        """Return phonemes of the names of the letters and numbers in `text`."""
        named = text.sub(_SILENT, "").sub(_LETTER, lambda match: f", {_name(match[0])}")
        return self._english.phonemize(named[2:])


def _name(character: str) -> str:
    name = unicodedata.name(character, "unknown letter").partition("-")[0]
    return " ".join(word for word in name.split() if word not in _EMPTY_WORDS).lower()
