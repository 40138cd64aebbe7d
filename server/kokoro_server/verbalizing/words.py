"""Sets of words, written as text."""


def word_set(words: str) -> frozenset[str]:
    """Return the words between spaces."""
    return frozenset(words.split())
