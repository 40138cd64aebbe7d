"""The last resort: letters that no G2P here can read are called by their names."""

import unicodedata
from collections.abc import Iterator

from kokoro_server.languages.espeak import EspeakG2P

_EMPTY_WORDS = frozenset(("LETTER", "SYLLABLE", "CAPITAL", "SMALL", "SIGN", "IDEOGRAPH", "UNIFIED"))


class NamesG2P:
    """Speaks Unicode's English names of letters and numbers."""

    def __init__(self) -> None:
        self._english = EspeakG2P("en-us")

    def phonemize(self, text: str) -> str:
        """Return phonemes of the names of the letters and numbers in `text`."""
        return self._english.phonemize(", ".join(_names(text)))


def _names(text: str) -> Iterator[str]:
    for character in text:
        if unicodedata.category(character)[0] in "LN":
            name = unicodedata.name(character, "unknown letter").partition("-")[0]
            yield " ".join(word for word in name.split() if word not in _EMPTY_WORDS).lower()
