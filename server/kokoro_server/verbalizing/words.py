"""Sets of words, and patterns of any of several texts."""

import re
from collections.abc import Iterable


def word_set(words: str) -> frozenset[str]:
    """Return the words of `words`, which are separated by spaces."""
    return frozenset(words.split())


def any_of(texts: Iterable[str]) -> str:
    """Return a pattern of any of `texts`; the longest that fits is taken.

    The pattern of no texts matches nowhere.
    """
    longest_first = sorted(set(texts), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"
