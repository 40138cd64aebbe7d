"""Says what stands between two numbers: ranges, scores, ratios, products, and minus."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match


@dataclass(frozen=True)
class RangeTable:
    """What stands between numbers, in words."""

    to: str
    """For "5-10" and "3:2"."""
    times: str
    """For "3x4"."""
    minus: str
    ratio: str = ""
    """For "3:2", where it differs from `to`."""


class Ranges:
    """Says the marks between numbers; the numbers stay for a later rule."""

    def __init__(self, table: RangeTable) -> None:
        """Take what the language says."""
        self._table = table

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for marks between numbers."""
        table = self._table
        text = text.sub(_CHAIN, _chain)
        text = text.sub(_PRODUCT, f" {table.times} ")
        text = text.sub(_RATIO, f" {table.ratio or table.to} ")
        text = text.sub(_DASH, self._dash)
        return text.sub(_MINUS, f"{table.minus} ")

    def _dash(self, match: Match) -> str:
        is_sum = match[0] == " - " and _SUM.search(
            match.string, match.start() - 12 if match.start() > 12 else 0, match.end() + 12
        )
        return f" {self._table.minus if is_sum else self._table.to} "


_CHAIN = re.compile(r"(?<![\w-])\d{1,4}(?:[-/]\d{1,4}){2,9}(?![\w-])")
"""Three and more numbers are no range: "1-2-3"."""
_PRODUCT = re.compile(r"(?<=\d) ?[xX×] ?(?=\d)")
_RATIO = re.compile(r"(?<=\d) ?: ?(?=\d)")
_DASH = re.compile(r"(?<=[\d%])(?: ?[-—] ?)(?=\d)")
_SUM = re.compile(r"[=+×÷]")
_MINUS = re.compile(r"(?<![\w.,)-])-(?=\d)")


def _chain(match: Match) -> str:
    return match[0].replace("-", ", ").replace("/", ", ")
