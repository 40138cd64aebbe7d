"""Parts of patterns that several rules need."""

import re
from collections.abc import Iterable


def any_of(names: Iterable[str]) -> str:
    """Return a pattern of any of `names`; the longest that fits is taken."""
    longest_first = sorted(names, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
