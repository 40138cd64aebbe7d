"""Distinguishes speakable text from silent text, before any G2P."""

import unicodedata

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.symbols import NAMED_SYMBOLS

_SPOKEN_CATEGORIES = frozenset(("Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No"))
"""Unicode's letters and numbers, without modifier letters (Lm), which only modify others."""


def is_speakable(text: str) -> bool:
    """Return whether `text` has a letter, a number, or a symbol of `NAMED_SYMBOLS`.

    All of these are spoken in every language. Spaces, punctuation, emoji, marks without a letter,
    lines of symbols ("====="), and zero-width and control characters are silent.
    """
    return has_something_to_say(clean(AlignedText.of(text)).text)


def has_something_to_say(cleaned: str) -> bool:
    """Return whether cleaned text is speakable."""
    return any(
        unicodedata.category(character) in _SPOKEN_CATEGORIES or character in NAMED_SYMBOLS
        for character in cleaned
    )
