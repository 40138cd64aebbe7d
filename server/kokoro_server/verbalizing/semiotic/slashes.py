"""Verbalizes slashes that make no fraction: "paso 1/5", "7,5/10", "120/80 mmHg", "2023/24"."""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_PAIR = r"(?<![\d/.,])\d{1,4}(?P<slash>/)\d{1,4}(?![\d/%]|[.,]\d)"
_RATING = r"(?<![\d/.,])\d{1,3}[.,]\d{1,2}(?P<slash>/)\d{1,3}(?![\d/%]|[.,]\d)"
_UNITS = r"(?:℃|℉|kg|g|oz|lbs?|km|mi|cm|mm|in|m|ft|ml|mph|km/h)"
_BOTH = regex.compile(rf"(?<=\d ?{_UNITS}) ?/ ?(?=(?!100?\D)\d[\d.,]{{0,9}} ?{_UNITS}(?!\w))")
"""A slash between two amounts that say the same: "180 °C/350 °F"."""
_ALTERNATIVES = regex.compile(r"(?<=(?<![\d/.,])[1-9]\d{1,2})/(?=[1-9]\d{1,2} ?(?:V|Hz|W)(?!\w))")
_TEMPERATURES = regex.compile(r"(?<=(?<![\d/.,])-?\d{1,2}) ?/ ?(?=-?\d{1,2} ?(?:[℃℉]|[°º] ?C))")
_PRESSURE = regex.compile(r"(?<=(?<![\d/.,])\d{2,3})/(?=\d{2,3} ?mm ?Hg)")
_DIVISION = regex.compile(
    r"(?<![\d/.,:])(?P<top>\d{1,9})(?P<mark> : | ?/ ?)(?P<bottom>\d{1,9})(?= ?= ?\d)"
)
_VERSE = regex.compile(
    r"(?<=\b(?:Gn|Gén|Gên|Éx|Sal|Sl|Prov|Mt|Mc|Mr|Lc|Jn|Jo|Gv|Hch|Rom|Rm|Flp|Heb|Ap) \d{1,3})"
    r"[:,] ?(?=\d)"
)
"""The mark between chapter and verse of the Bible."""
_HOUSE = regex.compile(r"(?<=(?<![\d/.,])\d{1,4})/(?=[A-Z](?![\w'/]))")
_SEASON = regex.compile(r"(?<![\d/.,-])(?P<first>(?:19|20)\d\d)/(?P<last>\d\d)(?![\w/]|[.,]\d)")
_EXPIRY = r"(?:0[1-9]|1[0-2])(?P<slash>/)\d\d(?![\d/]|[.,]\d)"


@dataclass(frozen=True)
class SlashTable:
    """A language's words for slashes; cues are patterns."""

    steps: str
    """Words before a part and the number of all parts: "paso" in "paso 1/5"."""
    of: str
    ratings: str
    """Words before a rating: "nota" in "nota 7/10"."""
    rated: str
    """Words after a rating: "estrellas"."""
    over: str
    pressures: str
    """Words before a blood pressure: "tensión"."""
    pressure: str
    """Word between the two numbers of a blood pressure."""
    either: str
    """Word between amounts of which one holds: "110/220 V"."""
    divided: str
    to: str
    """Word between two temperatures: "13/22 °C"."""
    slash: str
    expiries: str
    """Words before the month and year when a card expires: "caduca"."""
    seasons: str
    """Words before a season of two years in two digits each: "temporada"."""
    year: Callable[[int], str]


class Slashes:
    """Verbalizes such slashes; the numbers stay for later rules."""

    def __init__(self, table: SlashTable) -> None:
        """Take the language's table."""
        self._table = table
        cued = r"(?<!\w)(?i:{})\.?:? "
        self._expiry = regex.compile(cued.format(table.expiries) + _EXPIRY)
        self._short_season = regex.compile(
            cued.format(table.seasons) + r"(?P<years>(?P<first>\d\d)/(?P<last>\d\d))(?![\w/])"
        )
        between = {
            rf"{cued.format(table.steps)}{_PAIR}": table.of,
            rf"{cued.format(table.ratings)}(?:{_PAIR}|{_RATING})": table.over,
            rf"{cued.format(table.pressures)}{_PAIR}": table.pressure,
            rf"(?:{_PAIR}|{_RATING})(?= (?i:{table.rated})(?!\w))": table.over,
            _RATING: table.over,
        }
        self._between = [(regex.compile(each), f" {word} ") for each, word in between.items()]

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for slashes that make no fraction."""
        table = self._table
        text = text.sub(_VERSE, ", ").sub(_DIVISION, self._divided, "mark")
        if "/" not in text.text:
            return text
        text = text.sub(self._expiry, "/20", "slash")
        text = text.sub(_SEASON, self._years)
        text = text.sub(self._short_season, self._years, "years")
        text = text.sub(_TEMPERATURES, f" {table.to} ").sub(_PRESSURE, f" {table.pressure} ")
        text = text.sub(_ALTERNATIVES, f" {table.either} ").sub(_BOTH, f" {table.either} ")
        for pattern, word in self._between:
            text = text.sub(pattern, word, "slash")
        return text.sub(_HOUSE, f" {table.slash} ")

    def _divided(self, match: Match) -> str | None:
        is_fraction = "/" in match["mark"] and int(match["top"]) < int(match["bottom"])
        return None if is_fraction else f" {self._table.divided} "

    def _years(self, match: Match) -> str | None:
        first, last = int(match["first"]), int(match["last"])
        if (first + 1) % 100 != last:
            return None
        return f"{self._table.year(first)} {self._table.year(last)}"
