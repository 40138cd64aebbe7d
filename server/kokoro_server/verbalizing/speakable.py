"""Distinguishes speakable text from silent text, before any G2P."""

import unicodedata

from kokoro_server.verbalizing.symbols import NAMED_SYMBOLS

_SPOKEN_CATEGORIES = frozenset(("Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No"))
"""Unicode's letters and numbers, without modifier letters (Lm), which only modify others."""


def has_something_to_say(cleaned: str) -> bool:
    """Return whether cleaned text has a letter, a number, or a symbol of `NAMED_SYMBOLS`.

    All of these are spoken in every language. Spaces, punctuation, emoji, marks without a letter,
    lines of symbols ("====="), and zero-width and control characters are silent.
    """
    return any(
        unicodedata.category(character) in _SPOKEN_CATEGORIES or character in NAMED_SYMBOLS
        for character in cleaned
    )
