"""Reads the periods of business reports: "FY24", "Q2'23", "Q1-Q3", "+12 % YoY"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.words import any_of

_FISCAL_YEAR = regex.compile(r"(?<![\w'-])FY ?'?(?=(?:\d\d)?\d\d(?!\w|[.,]\d))")
_YEAR_MARK = regex.compile(r"(?<=(?<![\w'-])(?:[QH][1-4]|Q[1-4] FY))'(?=\d\d(?!\w))")
_RANGE = regex.compile(
    r"(?<=(?<![\w'-])(?P<letter>[QH])[1-4]) ?[-—] ?(?=(?P=letter)?[1-4](?!\w|[.,]\d))"
)
_COMPARED = {
    "YoY": "year over year",
    "QoQ": "quarter over quarter",
    "MoM": "month over month",
    "YTD": "year to date",
}
_COMPARISON = regex.compile(rf"(?<![\w'-])(?P<name>{any_of(_COMPARED)})(?![\w'-])")


class Periods:
    """Writes such periods out; their numbers stay for later rules."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for them."""
        text = text.sub(_COMPARISON, lambda match: _COMPARED[match["name"]])
        text = text.sub(_FISCAL_YEAR, "fiscal year ").sub(_YEAR_MARK, " ")
        return text.sub(_RANGE, " to ")
