"""Numbers in English words, without hyphens, by num2words."""

from functools import cache

from num2words import num2words

_SCALES = (
    "",
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "quintillion",
    "sextillion",
    "septillion",
    "octillion",
)
_LONGEST = 3 * len(_SCALES)
"""Digits of the longest number that is read as one; longer ones are read digit by digit."""
_DIGITS = {
    "0": "zero",
    "1": "one",
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "7": "seven",
    "8": "eight",
    "9": "nine",
}


@cache  # a thousand numbers at most
def _below_thousand(number: int) -> str:
    return str(num2words(number)).replace("-", " ")


@cache
def _ordinal_below_thousand(number: int) -> str:
    return str(num2words(number, to="ordinal")).replace("-", " ")


class Numbers:
    """Reads numbers as Americans or as the British do."""

    def __init__(self, *, british: bool) -> None:
        """Read "and" in all parts of a number, or in its last hundred alone."""
        self.british = british
        self.zero = "nought" if british else "zero"
        """Before a decimal point."""

    def cardinal(self, written: str, *, plain: bool = False) -> str:
        """Read digits, with or without commas; `plain` without "and" in American."""
        digits = written.replace(",", "").lstrip("0") or "0"
        if len(digits) > _LONGEST:
            return self.digits(digits)
        groups = _groups(digits)
        words = [
            f"{self._group(group, last=scale == 0, plain=plain)} {_SCALES[scale]}".rstrip()
            for scale, group in groups
            if group or len(groups) == 1
        ]
        last = groups[-1][1]
        if len(words) > 1 and 0 < last < 100 and self._joins(len(groups), plain=plain):
            words.insert(-1, "and")
        return " ".join(words)

    def quantity(self, written: str, *, plain: bool = False) -> str:
        """Read a cardinal or decimal number, such as "1,200.5", ".5" or "-3"."""
        sign = "minus " if written.startswith("-") else ""
        whole, point, decimals = written.removeprefix("-").partition(".")
        if not point:
            return sign + self.cardinal(whole, plain=plain)
        before = self.zero if whole.strip("0,") == "" else self.cardinal(whole, plain=plain)
        return f"{sign}{before if whole else ''} point {self.digits(decimals)}".replace("  ", " ")

    def ordinal(self, written: str) -> str:
        """Read digits, with or without commas, as "first", "one hundred eleventh"."""
        digits = written.replace(",", "").lstrip("0") or "0"
        if len(digits) > _LONGEST:
            return self.digits(digits)
        head, tail = digits[:-3], int(digits[-3:])
        if not head:
            return self._ordinal_group(tail)
        thousands = self.cardinal(f"{head}000", plain=True)
        if not tail:
            return f"{thousands}th"
        joint = " and " if self.british and tail < 100 else " "
        return f"{thousands}{joint}{self._ordinal_group(tail)}"

    def year(self, digits: str) -> str:
        """Read four digits as a year: "nineteen oh five"."""
        number = int(digits)
        century, rest = divmod(number, 100)
        if number % 1000 == 0 or len(digits) != 4 or century < 10:
            return self.cardinal(digits)
        if 2000 < number < 2010:
            return f"two thousand {'and ' if self.british else ''}{_below_thousand(rest)}"
        return f"{_below_thousand(century)} {self._after_hundreds(rest)}"

    def spoken_code(self, digits: str) -> str:
        """Read the number of a house, room or flight: "four oh one", "fourteen twenty eight"."""
        if len(digits) > 4 or digits.startswith("0"):
            return self.digits(digits, zero="oh" if len(digits) > 4 else "zero")
        if len(digits) == 4 and digits[1:] != "000":
            hundreds, rest = divmod(int(digits), 100)
            return f"{_below_thousand(hundreds)} {self._after_hundreds(rest)}"
        if len(digits) == 3 and digits[1:] != "00":
            return f"{_DIGITS[digits[0]]} {self._after_hundreds(int(digits[1:]))}"
        return self.cardinal(digits)

    def digits(self, written: str, *, zero: str = "zero") -> str:
        """Read digits one by one; what is no digit is left out."""
        return " ".join(
            zero if digit == "0" else _DIGITS[digit] for digit in written if digit in _DIGITS
        )

    def _after_hundreds(self, rest: int) -> str:
        if rest == 0:
            return "hundred"
        return f"oh {_below_thousand(rest)}" if rest < 10 else _below_thousand(rest)

    def _group(self, group: int, *, last: bool, plain: bool) -> str:
        words = _below_thousand(group)
        return words if self.british or (last and not plain) else words.replace(" and ", " ")

    def _ordinal_group(self, group: int) -> str:
        words = _ordinal_below_thousand(group)
        return words if self.british else words.replace(" and ", " ")

    def _joins(self, groups: int, *, plain: bool) -> bool:
        """Say whether "and" stands before the last two digits: "eighteen thousand and two"."""
        return self.british or (groups == 2 and not plain)


def _groups(digits: str) -> list[tuple[int, int]]:
    """Return the digits in threes, each with its power of a thousand, the highest first."""
    starts = range(len(digits), 0, -3)
    pairs = [(scale, int(digits[max(0, end - 3) : end])) for scale, end in enumerate(starts)]
    return pairs[::-1]
