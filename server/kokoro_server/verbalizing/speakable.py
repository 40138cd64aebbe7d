"""Tells text that can be spoken from text that has nothing to say, before any G2P."""

import unicodedata

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.symbols import NAMED_SYMBOLS

_SPOKEN_CATEGORIES = frozenset(("Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No"))
"""Unicode's letters and numbers. Modifier letters (Lm) only colour others."""


def is_speakable(text: str) -> bool:
    """Return whether `text` has a letter, a number, or a symbol of `NAMED_SYMBOLS`.

    All of these are spoken in every language; spaces, punctuation, emoji, marks without a
    letter, lines drawn of symbols ("====="), and zero-width and control characters are not.
    """
    return has_something_to_say(clean(AlignedText.of(text)).text)


def has_something_to_say(cleaned: str) -> bool:
    """Say the same of text that has been cleaned."""
    return any(
        unicodedata.category(character) in _SPOKEN_CATEGORIES or character in NAMED_SYMBOLS
        for character in cleaned
    )
