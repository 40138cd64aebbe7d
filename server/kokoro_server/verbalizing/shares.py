"""Shares of a hundred: "80/20", which is no fraction."""

_STEP = 5


def are_shares(first: int, second: int) -> bool:
    """Return whether both add up to a hundred, the larger one first, in round numbers."""
    return first + second == 100 and first >= second > 0 and first % _STEP == 0  # noqa: PLR2004  percent
