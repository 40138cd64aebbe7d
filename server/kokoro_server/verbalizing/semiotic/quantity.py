"""Amounts of something: numbers, ranges and fractions, with a scale word and a noun."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from kokoro_server.verbalizing.aligned_text import Match
from kokoro_server.verbalizing.semiotic.numerals import Numerals, Written
from kokoro_server.verbalizing.semiotic.speller import Noun, Speller
from kokoro_server.verbalizing.words import any_of

_ZEROS = 6
"""Millions, with this many zeros, take a preposition before a noun: "un millón de euros"."""


class Fractions(Protocol):
    """A language's words for fractions."""

    def words(self, top: int, bottom: int) -> str:
        """Return the words for a fraction alone: "tres cuartos"."""
        ...

    def mixed(self, whole: str, top: int, bottom: int) -> str:
        """Return a number, given in words, and a fraction: "dos y tres cuartos"."""
        ...

    def of(self, top: int, bottom: int, noun: Noun) -> str:
        """Return a fraction of a noun: "medio litro", "tres cuartos de litro"."""
        ...

    def mixed_of(self, whole: str, top: int, bottom: int, noun: Noun, *, one: bool) -> str:
        """Return a number, given in words, and a fraction of a noun: "dos litros y medio"."""
        ...


@dataclass(frozen=True)
class QuantityTable:
    """A language's words for amounts."""

    speller: Speller
    numerals: Numerals
    fractions: Fractions
    to: str
    """Word between the ends of a range."""
    signs: Mapping[str, str]
    """Words by sign before a number: "-", "+", "±"."""
    scales: Mapping[str, Noun]
    """Multipliers after a number, by written form, in lower case; plain numbers ("mil") have only
    one form."""
    of: Callable[[str], str]
    """Joins a scale word or a million with the following noun: "de euros"."""


class Quantity:
    """Finds amounts, and verbalizes them with the noun that they count."""

    def __init__(self, table: QuantityTable) -> None:
        """Take the language's table."""
        self._table = table
        number = table.numerals.pattern
        signs = "".join(map(re.escape, table.signs))
        forms = {form for scale in table.scales for form in (scale, scale.upper(), scale.title())}
        scales = any_of(forms)
        self.pattern = (
            rf"(?<![\d/:A-Z])(?<!\d[.,])(?P<sign>(?<![\w.,)%-])[{signs}] ?)?(?:"
            rf"(?:(?P<whole>\d{{1,6}}) )?(?P<top>\d{{1,4}})/(?P<bottom>\d{{1,5}})(?![\d/])"
            rf"|(?P<low>{number})(?:(?: ?[-—] ?| {re.escape(table.to)} )(?P<high>{number}))?"
            rf"(?: ?(?P<scale>{scales})(?!\w))?)"
        )
        """Matches an amount; its groups are read by `words`."""

    @property
    def to(self) -> str:
        """Return the word between the ends of a range."""
        return self._table.to

    def words(self, match: Match, noun: Noun) -> str:
        """Return the words for a match of the pattern, with the noun."""
        return self.sign(match) + (
            self._fraction(match, noun) if match["top"] else self._amount(match, noun)
        )

    def read(self, match: Match) -> Written | None:
        """Return the number of a match without range, fraction or scale, else `None`."""
        if match["top"] or match["high"] or match["scale"]:
            return None
        return self._table.numerals.read(match["low"])

    def numerals(self, digits: str) -> Written:
        """Return the number written with digits and marks."""
        return self._table.numerals.read(digits)

    def count(self, written: Written, noun: Noun) -> str:
        """Return the words for a number, with the noun."""
        words = self._table.speller.number(written, noun.gender)
        return self._table.speller.counted(words, self._form(written, noun))

    def counts(self, match: Match, nouns: Mapping[str, Noun]) -> list[str]:
        """Return the words for each group of `match` that has a noun and digits, in that order."""
        digits = match.groupdict()
        return [
            self.count(self.numerals(digits[group].lstrip("0") or "0"), noun)
            for group, noun in nouns.items()
            if digits.get(group)
        ]

    def sign(self, match: Match) -> str:
        """Return the words for the sign, and a space; empty if there is no sign."""
        return self.sign_words(match["sign"].strip()) if match["sign"] else ""

    def sign_words(self, sign: str) -> str:
        """Return the words for "-", "+" or "±", and a space."""
        return f"{self._table.signs[sign]} "

    def _fraction(self, match: Match, noun: Noun) -> str:
        top, bottom, fractions = int(match["top"]), int(match["bottom"]), self._table.fractions
        if not match["whole"]:
            return fractions.of(top, bottom, noun)
        whole = self._table.speller.whole(match["whole"], noun.gender)
        return fractions.mixed_of(whole, top, bottom, noun, one=match["whole"] == "1")

    def _amount(self, match: Match, noun: Noun) -> str:
        table = self._table
        scale = table.scales[match["scale"].lower()] if match["scale"] else None
        low, counted = table.numerals.read(match["low"]), scale or noun
        first = ""
        if match["high"]:
            first = f"{table.speller.number(low, counted.gender)} {table.to} "
            low = table.numerals.read(match["high"])
        if scale is None:
            return first + self._after(low, noun, is_range=bool(first))
        scaled = first + self._scaled(low, scale, match["scale"], is_range=bool(first))
        # A scale word that never changes is a plain number ("mil"), others are nouns ("millones").
        return f"{scaled} {noun.many if scale.one == scale.many else table.of(noun.many)}"

    def _after(self, written: Written, noun: Noun, *, is_range: bool) -> str:
        words = self._table.speller.number(written, noun.gender)
        form = noun.many if is_range else self._form(written, noun)
        return self._table.speller.counted(words, form)

    def _scaled(self, written: Written, scale: Noun, word: str, *, is_range: bool) -> str:
        """Return a number and its scale word; a scale that is written as a word keeps its form."""
        if word in (scale.one, scale.many):
            return f"{self._table.speller.number(written, scale.gender)} {word}"
        return self._after(written, scale, is_range=is_range)

    def _form(self, written: Written, noun: Noun) -> str:
        """Return the form of the noun after the number."""
        if self._table.speller.is_singular(written):
            return noun.one
        is_round = len(written.whole) > _ZEROS and written.whole.endswith("0" * _ZEROS)
        return self._table.of(noun.many) if is_round and not written.decimals else noun.many
