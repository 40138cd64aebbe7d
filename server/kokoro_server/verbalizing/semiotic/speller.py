"""How a language says numbers: what the spellers of all languages share."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kokoro_server.verbalizing.semiotic.numerals import Written

_LONGEST = 24
"""Longer numbers have no names in every language: they are said digit by digit."""


class Agreement(Enum):
    """What a number agrees with: nothing, or a noun behind it."""

    ALONE = "alone"
    MASCULINE = "masculine"
    FEMININE = "feminine"


@dataclass(frozen=True, slots=True)
class Noun:
    """A thing that is counted."""

    one: str
    many: str
    gender: Agreement = Agreement.MASCULINE

    def followed_by(self, one: str, many: str | None = None) -> "Noun":
        """Return the noun with words behind it: "metro", then "metro cuadrado"."""
        many = one if many is None else many
        return Noun(f"{self.one} {one}", f"{self.many} {many}", self.gender)


class Speller(ABC):
    """Says numbers in words; safe from several threads."""

    points: Mapping[str, str]
    """What each decimal mark is called."""
    digit_names: Sequence[str]
    """The names of 0 to 9 where digits are said one by one."""

    @abstractmethod
    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number of at most 24 digits."""

    @abstractmethod
    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say the ordinal; `MASCULINE` is the form before a noun ("primer"), where it differs."""

    @abstractmethod
    def decimals(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Say what stands behind a decimal mark."""

    def agreement(self, _before: str, _after: str) -> Agreement:
        """Return what a number agrees with between these texts; nothing, if not told otherwise."""
        return Agreement.ALONE

    def is_singular(self, written: Written) -> bool:
        """Return whether a noun behind the number is singular."""
        return written.whole == "1" and not written.decimals

    def singular(self, noun: str) -> str:
        """Return the singular of a noun in the text, where it is easily told."""
        return noun

    def counted(self, words: str, noun: str) -> str:
        """Join a number, in words already, with the noun that it counts."""
        return f"{words} {noun}"

    def digits(self, digits: str) -> str:
        """Say digits one by one, and leave out all other characters."""
        return " ".join(self.digit_names[int(digit)] for digit in digits if digit.isdecimal())

    def whole(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a row of digits: a number, or one by one where it is none ("007") or is endless."""
        if len(digits) > _LONGEST or (digits[0] == "0" and len(digits) > 1):
            return self.digits(digits)
        return self.cardinal(int(digits), agreement)

    def number(self, written: Written, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number as it is written."""
        if not written.decimals:
            return self.whole(written.whole, agreement)
        # What is counted agrees with the last words alone: "uno coma veintiún millones".
        decimals = self.decimals(written.decimals, agreement)
        return f"{self.whole(written.whole)} {self.points[written.mark]} {decimals}"
