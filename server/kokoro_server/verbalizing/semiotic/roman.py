"""Says Roman numerals where they are numerals."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMERAL = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_NO_LETTER = r"(?![CDLM](?!\w))"
"""One letter alone is no number: "grupo C", "Luis M"."""
_LOWER = (
    r"(?!(?:[cdmlv]i|[md]ix|c[dlm]|d[lm]|m[cdlm]|[icdlm])(?!\w))"
    rf"(?=[mdclxvi])(?i:{_NUMERAL.removeprefix('(?=[MDCLXVI])')})"
)
"""In lower case, "di" and "mix" and others are words."""
_ALONE = r"(?<![\w.])(?<!(?<!\p{L})')(?<!(?<!\p{L})-)"
"""Nothing stands before it, but for an elided article ("l'XI") or a numeral ("XIXe-XXe")."""


@dataclass(frozen=True)
class RomanTable:
    """Where a language writes Roman numerals, and how it says them."""

    cardinal: str
    """Pattern of words that a cardinal follows: "siglo", "capítulo"."""
    names: Mapping[str, Agreement]
    """First names of rulers and popes, with their gender."""
    ordinal_up_to: int
    """Rulers are counted with ordinals up to this number, with cardinals beyond it."""
    nouns: Mapping[str, Agreement]
    """Nouns that an ordinal stands before, in lower case, with their gender: "guerra"."""
    marks: Mapping[str, Agreement]
    """What may stand right behind a numeral and makes it an ordinal: "e" in "XXIe"."""
    first_marks: frozenset[str]
    """Those of the marks that stand behind "I" alone: "er" in "Ier"."""
    never: frozenset[str]
    """What looks like a numeral and is a word or an abbreviation: "CD", "MIX"."""


class Roman:
    """Says Roman numerals."""

    def __init__(self, speller: Speller, table: RomanTable) -> None:
        """Take what the language knows."""
        self._speller = speller
        self._table = table
        names = "|".join(map(re.escape, table.names))
        nouns = "|".join(map(re.escape, table.nouns)) or "(?!)"
        marks = "|".join(sorted(map(re.escape, table.marks), key=len, reverse=True))
        upper = rf"(?P<numeral>{_NUMERAL})"
        numeral = rf"(?P<numeral>{_NO_LETTER}{_NUMERAL}|{_LOWER})(?![\w'-])"
        self._after = regex.compile(rf"(?<!\w)(?i:{table.cardinal}) {numeral}")
        self._ruler = regex.compile(rf"(?<!\w)(?P<name>{names}) {_NO_LETTER}{upper}(?![\w'-]|\.\w)")
        self._before = regex.compile(rf"{_ALONE}{upper}(?= (?P<noun>(?i:{nouns}))(?!\w))")
        self._marked = (
            regex.compile(rf"{_ALONE}(?=[XVI]){upper}(?P<mark>{marks})(?!\w)") if marks else None
        )
        # Two letters and more, of those that no abbreviation is made of.
        self._bare = regex.compile(_ALONE + r"(?<![&/])(?=[XVI]{2,7}(?![\w'&/-]))" + upper)

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for Roman numerals."""
        if not _HINT.search(text.text):
            return text
        text = text.sub(
            self._after, lambda match: self._replace(text, match, self._cardinal(match))
        )
        text = text.sub(
            self._ruler, lambda match: self._replace(text, match, self._of_ruler(match))
        )
        text = text.sub(self._before, self._before_noun)
        if self._marked is not None:
            text = text.sub(self._marked, self._with_mark)
        return text.sub(self._bare, self._alone)

    def _replace(self, text: AlignedText, match: Match, words: str) -> AlignedText:
        start, end = match.span("numeral")
        return text[match.start() : start] + text.replaced(start, end, words)

    def _cardinal(self, match: Match) -> str:
        return self._speller.cardinal(value(match["numeral"]))

    def _of_ruler(self, match: Match) -> str:
        number, agreement = value(match["numeral"]), self._table.names[match["name"]]
        if number <= self._table.ordinal_up_to:
            return self._speller.ordinal(number, agreement)
        return self._speller.cardinal(number)

    def _before_noun(self, match: Match) -> str | None:
        if match["numeral"] in self._table.never:
            return None
        agreement = self._table.nouns[match["noun"].lower()]
        return self._speller.ordinal(value(match["numeral"]), agreement)

    def _with_mark(self, match: Match) -> str | None:
        number, mark = value(match["numeral"]), match["mark"]
        if (number == 1) != (mark in self._table.first_marks):
            return None
        return self._speller.ordinal(number, self._table.marks[mark])

    def _alone(self, match: Match) -> str | None:
        if match["numeral"] in self._table.never:
            return None
        return self._speller.cardinal(value(match["numeral"]))


_HINT = regex.compile(r"[MDCLXVI]|(?<!\w)[mdclxvi]+(?!\w)")


def value(numeral: str) -> int:
    """Return the number that a Roman numeral of either case writes."""
    values = [_VALUES[letter] for letter in numeral.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-each if each < following else each for each, following in pairs)
