"""Verbalizes Roman numerals."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.roman_value import roman_value
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller
from kokoro_server.verbalizing.words import any_of

_NUMERAL = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_NO_LETTER = r"(?![CDLM](?!\w))"
"""A single C, D, L or M is not a number: "grupo C", "Luis M"."""
_LOWER = (
    r"(?!(?:[cdmlv]i|[md]ix|c[dlm]|d[lm]|m[cdlm]|[icdlm])(?!\w))"
    rf"(?=[mdclxvi])(?i:{_NUMERAL.removeprefix('(?=[MDCLXVI])')})"
)
"""In lower case, "di", "mix" and others are words."""
_ALONE = r"(?<![\w.])(?<!(?<!\p{L})')(?<!(?<!\p{L})-)"
"""Only an elided article ("l'XI") or another numeral ("XIXe-XXe") may be directly before it."""


@dataclass(frozen=True)
class RomanTable:
    """A language's contexts of Roman numerals, and its words for them."""

    cardinal: str
    """Pattern of words before a cardinal: "siglo", "capítulo"."""
    names: Mapping[str, Agreement]
    """First names of rulers and popes, with their gender."""
    ordinal_up_to: int
    """Rulers have ordinals up to this number, and cardinals beyond it."""
    nouns: Mapping[str, Agreement]
    """Nouns after an ordinal, in lower case, with their gender: "guerra"."""
    marks: Mapping[str, Agreement]
    """Marks directly after a numeral that make it an ordinal: "e" in "XXIe"."""
    first_marks: frozenset[str]
    """The marks that follow only "I": "er" in "Ier"."""
    never: frozenset[str]
    """Words and abbreviations that look like numerals: "CD", "MIX"."""
    to: str = ""
    """Word between two numerals, "a" in "siglos XVI-XVII"; may be empty."""


class Roman:
    """Verbalizes Roman numerals."""

    def __init__(self, speller: Speller, table: RomanTable) -> None:
        """Take the language's table."""
        self._speller = speller
        self._table = table
        names = any_of(table.names)
        nouns = any_of(table.nouns)
        marks = any_of(table.marks)
        upper = rf"(?P<numeral>{_NUMERAL})"
        numeral = rf"(?P<numeral>{_NO_LETTER}{_NUMERAL}|{_LOWER})(?![\w'-])"
        self._after = regex.compile(rf"(?<!\w)(?i:{table.cardinal}) {numeral}")
        self._ruler = regex.compile(rf"(?<!\w)(?P<name>{names}) {_NO_LETTER}{upper}(?![\w'-]|\.\w)")
        self._before = regex.compile(rf"{_ALONE}{upper}(?= (?P<noun>(?i:{nouns}))(?!\w))")
        self._marked = regex.compile(rf"{_ALONE}(?=[XVI]){upper}(?P<mark>{marks})(?!\w)")
        self._range = regex.compile(
            rf"(?<=(?:(?<!\w)(?i:{table.cardinal}) [XVI]{{1,6}}|(?<![\w-])[XVI]{{2,6}}))"
            r" ?[-—] ?(?=[XVI]{1,6}(?![\w-]))"
        )
        # Two letters and more, of those that no abbreviation is made of.
        self._bare = regex.compile(_ALONE + r"(?<![&/])(?=[XVI]{2,7}(?![\w'&/-]))" + upper)

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for Roman numerals."""
        if not _HINT.search(text.text):
            return text
        if self._table.to:
            text = text.sub(self._range, f" {self._table.to} ")
        text = text.sub(self._after, self._cardinal, "numeral")
        text = text.sub(self._ruler, self._of_ruler, "numeral")
        text = text.sub(self._before, self._before_noun)
        text = text.sub(self._marked, self._with_mark)
        return text.sub(self._bare, self._alone)

    def _cardinal(self, match: Match) -> str:
        return self._speller.cardinal(roman_value(match["numeral"]))

    def _of_ruler(self, match: Match) -> str:
        number, agreement = roman_value(match["numeral"]), self._table.names[match["name"]]
        if number <= self._table.ordinal_up_to:
            return self._speller.ordinal(number, agreement)
        return self._speller.cardinal(number)

    def _before_noun(self, match: Match) -> str | None:
        if match["numeral"] in self._table.never:
            return None
        agreement = self._table.nouns[match["noun"].lower()]
        return self._speller.ordinal(roman_value(match["numeral"]), agreement)

    def _with_mark(self, match: Match) -> str | None:
        number, mark = roman_value(match["numeral"]), match["mark"]
        if (number == 1) != (mark in self._table.first_marks):
            return None
        return self._speller.ordinal(number, self._table.marks[mark])

    def _alone(self, match: Match) -> str | None:
        if match["numeral"] in self._table.never:
            return None
        return self._speller.cardinal(roman_value(match["numeral"]))


_HINT = regex.compile(r"[MDCLXVI]|(?<!\w)[mdclxvi]+(?!\w)")
