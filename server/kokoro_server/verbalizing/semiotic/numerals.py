"""A language's notation of numbers: the marks between thousands, and the decimal mark."""

import re
from dataclasses import dataclass

_DIGITS = 40
"""Most digits of a number. The bound makes patterns take linear time."""


@dataclass(frozen=True, slots=True)
class Written:
    """A written number, without marks between thousands."""

    whole: str
    decimals: str = ""
    mark: str = ""
    """The decimal mark before the decimals."""


class Numerals:
    """Finds and reads written numbers."""

    def __init__(self, groups: str, decimal: str, group: str = r"\d{3}") -> None:
        """Take the marks between groups of digits, the usual one first, and the decimal mark.

        `group` is the pattern of a group, for languages that also group by two digits.
        """
        other = "." if decimal == "," else ","
        marked = "|".join(rf"(?:{re.escape(mark)}{group}){{1,8}}" for mark in groups)
        # "1,234.56" is read where "1.234,56" is usual, and the other way round.
        foreign = (
            rf"\d{{1,3}}(?:{re.escape(decimal)}\d{{3}}){{1,8}}"
            rf"(?:{re.escape(other)}\d{{1,{_DIGITS}}}|(?<={re.escape(decimal)}...{re.escape(decimal)}...)(?!\d))"
        )
        own = rf"\d{{1,3}}(?:{marked})(?!\d)(?:{re.escape(decimal)}\d{{1,{_DIGITS}}})?"
        plain = rf"\d{{1,{_DIGITS}}}(?:[.,]\d{{1,{_DIGITS}}})?"
        self.pattern = f"(?:{foreign}|{own}|{plain})"
        """Matches a number; has no groups of its own."""
        self._parts = re.compile(f"(?P<foreign>{foreign})|(?P<own>{own})|(?P<plain>{plain})")
        self._decimal = decimal
        self._other = other

    def read(self, text: str) -> Written:
        """Return the number in `text`, which `pattern` matches.

        Raises `ValueError` for any other text.
        """
        match = self._parts.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no number")
        if match["foreign"]:
            return _split(text.replace(self._decimal, ""), self._other)
        if match["own"]:
            return _split(text, self._decimal)
        return _split(text, self._decimal if self._decimal in text else self._other)


def _split(text: str, decimal: str) -> Written:
    whole, mark, decimals = text.partition(decimal)
    digits = "".join(character for character in whole if character.isdecimal())
    return Written(digits, decimals, mark)
