"""Lists of words, as tables write them."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text: `words("mes año")`."""
    return frozenset(text.split())
