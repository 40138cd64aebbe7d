"""Verbalizes amounts with a unit of measurement: "5 km", "3/4 l", "60 km/h"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import regex as re  # the module re splits words at vowel signs

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.quantity import Quantity
from kokoro_server.verbalizing.semiotic.spacing import apart, ends_sentence
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.words import any_of


@dataclass(frozen=True)
class MeasureTable:
    """The units of a language."""

    units: Mapping[str, Noun]
    """Units by symbol; case matters only where two symbols differ in nothing else."""
    per: Callable[[Noun], str]
    """Returns the words for "per" a unit: "por hora"."""
    and_inches: str
    """Joins feet and inches."""
    words: frozenset[str] = frozenset()
    """Symbols that are also words of the language, in their written form: "in", "ma"."""
    exact: frozenset[str] = frozenset()
    """Symbols that must match exactly, since others or words differ in case only: "nA"."""


class Measure:
    """Verbalizes amounts with units."""

    def __init__(self, quantity: Quantity, table: MeasureTable) -> None:
        """Take the words for amounts, and the units."""
        self._quantity = quantity
        self._table = table
        self._units = {
            symbol: noun for symbol, noun in table.units.items() if symbol not in table.words
        }
        self._folded = {
            symbol.casefold(): noun
            for symbol, noun in self._units.items()
            if symbol not in table.exact
        }
        units = any_of({*self._folded, *map(str.casefold, self._units)})
        self._measure = re.compile(
            rf"{quantity.pattern}(?: ?(?P<unit>{units})(?:/(?P<per>{units}))?|/(?P<alone>{units}))"
            rf"(?![\w²³°/]|'[^\W\d]){_NO_VERB}(?P<dot>\.)?",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for amounts with units."""
        text = text.sub(_BETWEEN, f" {self._quantity.to} ")
        text = text.sub(_FEET, self._feet)
        text = text.sub(self._measure, self._say)
        quote = text.text.find('"')
        return text.sub(_INCHES, lambda match: self._inches(match, quote))

    def _say(self, match: Match) -> str | None:
        unit = self._noun(match["unit"] or match["alone"])
        per = self._noun(match["per"]) if match["per"] else None
        if unit is None or (match["per"] and per is None) or _is_code(match):
            return None
        # The dot of a unit is its own, unless it ends the sentence.
        dot = "." if match["dot"] and ends_sentence(match.string, match.end()) else ""
        if match["alone"]:
            amount = self._quantity.words(match, Noun("", "", Agreement.ALONE)).strip()
            return apart(match, f"{amount} {self._table.per(unit)}{dot}")
        noun = unit if per is None else unit.followed_by(self._table.per(per))
        return apart(match, self._quantity.words(match, noun) + dot)

    def _noun(self, symbol: str) -> Noun | None:
        """Return the unit; a one-letter symbol must match exactly: "5G" is not grams."""
        exact = self._units.get(symbol)
        is_exact = len(symbol) == 1 or symbol in self._table.words
        return exact if exact or is_exact else self._folded.get(symbol.casefold())

    def _feet(self, match: Match) -> str:
        feet, inches = match["feet"], match["inches"]
        return apart(
            match,
            f"{self._count(feet, self._table.units['ft'])}{self._table.and_inches}"
            f"{self._count(inches, self._table.units['in'])}",
        )

    def _inches(self, match: Match, quote: int) -> str | None:
        """Return words for inches, unless the mark at `quote` may be a closing quotation mark."""
        if match.end() - 1 != quote:
            return None
        return apart(match, self._count(match["number"], self._table.units["in"]))

    def _count(self, number: str, noun: Noun) -> str:
        return self._quantity.count(self._quantity.numerals(number), noun)


def _is_code(match: Match) -> bool:
    """Return whether a capital letter is part of a code: "12/A", "875A-10"."""
    unit = match["unit"] or match["alone"]
    is_glued = match.string[match.start("unit") - 1].isdecimal() if match["unit"] else True
    is_joined = match.string.startswith("-", match.end())
    return is_glued and len(unit) == 1 and unit.isupper() and (is_joined or bool(match["alone"]))


_NO_VERB = r"(?!(?<=\bha)(?! (?:d|de|di|do|e|y|et|a)\b) [^\W\d])"
"""In Spanish and Italian, "ha" is also a verb: "uno su 3 ha votato"."""
_BETWEEN = re.compile(r"(?<=\d[%°℃])[-—](?=\d)")
"""A range with the unit after both ends."""
_FEET = re.compile(r"(?<![\w.,'])(?P<feet>\d{1,3})' ?(?P<inches>\d{1,2})(?:\"|''|(?![\w']))")
_INCHES = re.compile(r"(?<![\w.,'\"])(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\"")
