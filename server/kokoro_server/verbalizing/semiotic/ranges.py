"""Verbalizes marks between two numbers: ranges, scores, ratios, products, and minus."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import regex as re  # the module re splits words at vowel signs

from kokoro_server.verbalizing.aligned_text import AlignedText, Match


@dataclass(frozen=True)
class RangeTable:
    """Words for the marks between numbers."""

    to: str
    """For "5-10" and "3:2"."""
    times: str
    """For "3x4"."""
    minus: str
    between: Mapping[str, str] = field(default_factory=dict)
    """Words for "5-10" after certain words: "y" after "entre"."""
    ratio: str = ""
    """For "3:2", if it differs from `to`."""
    is_colon_spaced: bool = False
    """Whether a space before a colon is usual, so that "3 : 2" may be no ratio."""


class Products:
    """Verbalizes marks between factors, before units are read, as in "3x4 m"."""

    def __init__(self, table: RangeTable) -> None:
        """Take the language's table."""
        self._times = f" {table.times} "

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for the marks of products."""
        return text.sub(_PRODUCT, self._times)


class Ranges:
    """Verbalizes marks between numbers; the numbers stay for a later rule."""

    def __init__(self, table: RangeTable) -> None:
        """Take the language's table."""
        self._table = table

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for marks between numbers."""
        table = self._table
        text = text.sub(_CHAIN, _chain).sub(_VERSES, ", ")
        text = text.sub(_RATIO, f" {table.ratio or table.to} ")
        if not table.is_colon_spaced:
            text = text.sub(_SPACED_RATIO, f" {table.ratio or table.to} ")
        text = text.sub(_DASH, self._dash)
        return text.sub(_MINUS, f"{table.minus} ")

    def _dash(self, match: Match) -> str:
        start, text = match.start(), match.string
        if match[0] == " - " and _SUM.search(text, max(0, start - _AROUND), start + _AROUND):
            return f" {self._table.minus} "
        before = _WORD_BEFORE.search(text[max(0, start - _AROUND) : start])
        word = before[1].lower() if before else ""
        return f" {self._table.between.get(word, self._table.to)} "


_AROUND = 16
_WORD_BEFORE = re.compile(r"(?<!\w)(\w+) \d[\d.,]*$")
_CHAIN = re.compile(r"(?<![\w-])\d{1,4}(?:[-/]\d{1,4}){2,9}(?![\w-])")
"""Three or more numbers are not a range: "1-2-3"."""
_VERSES = re.compile(r"(?<=\p{L} \d{1,3}):(?=(?:\d|[6-9]\d)[-—]\d{1,3}(?!\d))")
"""Between a chapter and several verses: "23:1-6" is no time of day."""
_PRODUCT = re.compile(r"(?<=\d) ?[xX×] ?(?=\d)")
_RATIO = re.compile(r"(?<=\d):(?=\d)")
_SPACED_RATIO = re.compile(r"(?<=\d) : (?=\d)")
_DASH = re.compile(r"(?<=[\d%])(?: ?[-—] ?)(?=\d)")
_SUM = re.compile(r"[=+×÷]")
_MINUS = re.compile(r"(?<![\w.,)-])-(?=\d)")


def _chain(match: Match) -> str:
    return match[0].replace("-", ", ").replace("/", ", ")
