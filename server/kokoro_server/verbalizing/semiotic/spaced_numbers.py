"""Joins the thousands of numbers that are written with spaces: "1 000 000"."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText

_SPACED = re.compile(
    r"(?<![A-Za-z\d.,:/$+-])(?<![\d.,:/)-] )(?:[1-9]\d?(?: \d{3}){2,4}|[1-9]\d{0,2}(?: 000){1,4})"
    r"(?!\d|[ -]\d|[.,:/-]\d{3})"
)
"""Three digits before others than "000" may be a telephone's."""


@dataclass(frozen=True)
class SpacedNumbers:
    """Writes such numbers as other rules read them."""

    separator: str
    """What stands between thousands instead."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without these spaces."""
        return text.sub(_SPACED, lambda match: match[0].replace(" ", self.separator))
