"""The common base of all languages' spellers, which write numbers in words."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kokoro_server.verbalizing.semiotic.numerals import Written

_LONGEST = 24
"""Most digits of a number that every language can name; longer ones are said digit by digit."""


class Agreement(Enum):
    """A number's agreement: with nothing, or with the following noun."""

    ALONE = "alone"
    MASCULINE = "masculine"
    FEMININE = "feminine"


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun."""

    one: str
    many: str
    gender: Agreement = Agreement.MASCULINE

    def followed_by(self, one: str, many: str | None = None) -> "Noun":
        """Return the noun with words after it: "metro cuadrado" from "metro"."""
        many = one if many is None else many
        return Noun(f"{self.one} {one}", f"{self.many} {many}", self.gender)


class Speller(ABC):
    """Writes numbers in words; thread-safe."""

    points: Mapping[str, str]
    """Name of each decimal mark."""
    digit_names: Sequence[str]
    """Names of 0 to 9 for digits that are said one by one."""

    @abstractmethod
    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Return the cardinal of a number of at most 24 digits."""

    @abstractmethod
    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Return the ordinal; `MASCULINE` is the form before a noun ("primer"), if it differs."""

    @abstractmethod
    def decimals(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Return the words for the digits after a decimal mark."""

    def agreement(self, _before: str, _after: str) -> Agreement:
        """Return the agreement of a number between these texts; by default with nothing."""
        return Agreement.ALONE

    def is_singular(self, written: Written) -> bool:
        """Return whether a noun after the number is singular."""
        return written.whole == "1" and not written.decimals

    def singular(self, noun: str) -> str:
        """Return the singular of a noun in the text, where its form shows it."""
        return noun

    def counted(self, words: str, noun: str) -> str:
        """Join a number, given in words, with the noun that it counts."""
        return f"{words} {noun}"

    def digits(self, digits: str) -> str:
        """Return the digits' names one by one; skip all other characters."""
        return " ".join(self.digit_names[int(digit)] for digit in digits if digit.isdecimal())

    def whole(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Return the number in words, or digit by digit if it has leading zeros or is too long."""
        if len(digits) > _LONGEST or (digits[0] == "0" and len(digits) > 1):
            return self.digits(digits)
        return self.cardinal(int(digits), agreement)

    def number(self, written: Written, agreement: Agreement = Agreement.ALONE) -> str:
        """Return the words for a written number."""
        if not written.decimals:
            return self.whole(written.whole, agreement)
        # What is counted agrees with the last words alone: "uno coma veintiún millones".
        decimals = self.decimals(written.decimals, agreement)
        return f"{self.whole(written.whole)} {self.points[written.mark]} {decimals}"
