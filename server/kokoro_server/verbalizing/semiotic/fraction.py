"""Says fractions that count nothing: "3/4", "2 1/2"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.quantity import Fractions
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Speller


class Fraction:
    """Says fractions."""

    def __init__(self, speller: Speller, fractions: Fractions, thousands: str) -> None:
        """Take how numbers and fractions are said, and the mark between thousands."""
        self._speller = speller
        self._fractions = fractions
        self._thousands = thousands
        group = rf"(?:{re.escape(thousands)}\d{{3}})"
        self._fraction = re.compile(
            rf"(?<![\w/.,:])(?:(?P<whole>\d{{1,6}}) )?"
            rf"(?P<top>\d{{1,3}}{group}{{1,3}}|\d{{1,9}})/(?P<bottom>\d{{1,3}}{group}{{1,3}}|\d{{1,10}})"
            r"(?![\w/]|[.,]\d)"
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for fractions."""
        return text.sub(self._fraction, self._say)

    def _say(self, match: Match) -> str | None:
        top, bottom = self._number(match["top"]), self._number(match["bottom"])
        if bottom == 0:
            return None
        if not match["whole"]:
            return apart(match, self._fractions.words(top, bottom))
        return apart(match, self._fractions.mixed(self._speller.whole(match["whole"]), top, bottom))

    def _number(self, digits: str) -> int:
        return int(digits.replace(self._thousands, ""))
