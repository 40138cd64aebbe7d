"""Sets of words, written as text in tables."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text: `words("mes año")`."""
    return frozenset(text.split())
