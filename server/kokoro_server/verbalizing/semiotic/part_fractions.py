"""Fractions in languages that name the parts: "tres cuartos", "dois terços de litro"."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar

from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun, Speller

YEARS = range(1900, 2100)
"""A number over one of these years is the number of a law or file: "39/2015"."""


class PartFractions(ABC):
    """Verbalizes fractions by the name of the part."""

    speller: ClassVar[Speller]
    one_half: ClassVar[str]
    """Words for 1/2 without a noun."""
    over: ClassVar[str]
    """Word between two numbers if the part has no name."""
    slash: ClassVar[str]
    """Word before the year in the number of a law."""
    link: ClassVar[str]
    """Joins a number and a fraction."""
    of_noun: Callable[[str], str]
    """Joins a part and a noun: "de litro"."""

    @abstractmethod
    def part(self, bottom: int) -> Noun | None:
        """Return the name of the part as a noun; `None` if it has no name."""

    @abstractmethod
    def half(self, noun: Noun) -> str:
        """Return "half" in agreement with a noun: "medio", "media"."""

    def words(self, top: int, bottom: int) -> str:
        """Return "medio", "dos tercios", "un dieciseisavo", "uno sobre ciento uno"."""
        if (top, bottom) == (1, 2):
            return self.one_half
        part = self.part(bottom)
        if part is None:
            between = self.slash if bottom in YEARS else self.over
            return f"{self.speller.cardinal(top)} {between} {self.speller.cardinal(bottom)}"
        count = self.speller.cardinal(top, Agreement.MASCULINE)
        return f"{count} {part.one if top == 1 else part.many}"

    def mixed(self, whole: str, top: int, bottom: int) -> str:
        """Return "dos y un tercio"."""
        return f"{whole} {self.link} {self.words(top, bottom)}"

    def of(self, top: int, bottom: int, noun: Noun) -> str:
        """Return "media milla", "tres cuartos de milla"."""
        if (top, bottom) == (1, 2):
            return self.half_of(noun)
        words = self.words(top, bottom)
        return f"{words} {noun.one if is_share(noun) else self.of_noun(noun.one)}"

    def half_of(self, noun: Noun) -> str:
        """Return half of a noun: "media milla"."""
        return f"{self.half(noun)} {noun.one}"

    def mixed_of(self, whole: str, top: int, bottom: int, noun: Noun, *, one: bool) -> str:
        """Return "dos millas y media", "una y tres quintos de milla"."""
        if is_share(noun):
            part = self.half(noun) if (top, bottom) == (1, 2) else self.words(top, bottom)
            return f"{whole} {self.link} {part} {noun.one}"
        if (top, bottom) == (1, 2):
            return f"{whole} {noun.one if one else noun.many} {self.link} {self.half(noun)}"
        return f"{self.alone(whole)} {self.link} {self.of(top, bottom, noun)}"

    def alone(self, whole: str) -> str:
        """Return the form without a noun of a number that agreed with a noun."""
        return whole


def is_share(noun: Noun) -> bool:
    """Return whether `noun` is "percent" or "per mille", which are counted, and have no parts."""
    return noun.gender is Agreement.ALONE
