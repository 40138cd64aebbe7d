"""Sets of words, written as text."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of `words`, which are separated by spaces."""
    return frozenset(words.split())
