"""Reads ordinal numbers: "21st", "1,000th", "No. 1s" left alone, "11st" as it is written."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_ORDINAL = regex.compile(
    r"(?<![\w$€£]|\d[.:])(?P<digits>\d{1,3}(?:,\d{3})++|\d++)(?P<suffix>st|nd|rd|th|ST|ND|RD|TH)(?P<s>'?s)?(?!\w)"
)
_TO = regex.compile(
    r"(?<=(?<![\w-])\d{1,4}(?:st|nd|rd|th)) ?[-—] ?"
    r"(?=\d{1,4}(?:st|nd|rd|th)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_SUFFIXES = {"1": "st", "2": "nd", "3": "rd"}
_TEENS = frozenset(("11", "12", "13"))


class Ordinals:
    """Reads a number with its right ending as an ordinal; with a wrong one as it is written."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for ordinals."""
        return text.sub(_TO, " to ").sub(_ORDINAL, self._ordinal)

    def _ordinal(self, match: Match) -> str:
        digits, suffix = match["digits"], match["suffix"].lower()
        if _suffix(digits) == suffix and not (digits.startswith("0") and len(digits) > 1):
            return self._numbers.ordinal(digits) + (match["s"] or "")
        if digits.startswith("0") or len(digits) == 3:
            return f"{self._numbers.digits(digits)} {suffix}"
        return f"{self._numbers.cardinal(digits)} {suffix}"


def _suffix(digits: str) -> str:
    return "th" if digits[-2:] in _TEENS else _SUFFIXES.get(digits[-1], "th")
