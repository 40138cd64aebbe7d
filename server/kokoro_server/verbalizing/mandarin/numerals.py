"""Writes numbers as Han characters."""

import itertools
import re

from kokoro_server.verbalizing.east_asian import HAN_DIGITS, digit_by_digit

TELEPHONE_DIGITS = HAN_DIGITS | {"1": "幺"}
"""Digits of telephones, rooms, flights and the like: "one" must not sound like "seven"."""

_LONGEST_QUANTITY = 12
"""Digits of the longest number that is a quantity for sure; longer ones are codes or accounts."""
_LONGEST_ROUND = 16
_SMALLEST_FULL_GROUP = 1_000
_TWO = {2: "两"}
_PLACES = ("千", "百", "十", "")
_ZEROS = re.compile("零+")


def number(written: str) -> str:
    """Return the words of an unsigned number, such as "12.5" or "007"."""
    whole, point, decimals = written.partition(".")
    if not point and ((whole.startswith("0") and len(whole) > 1) or _is_code(whole)):
        return digit_by_digit(whole)
    words = digit_by_digit(whole) if _is_code(whole) else cardinal(whole)
    return f"{words}点{digit_by_digit(decimals)}" if point else words


def cardinal(digits: str) -> str:
    """Return the words of a whole number of at most 16 digits.

    The library cn2an leaves out the zero that stands for empty places across 万 and 亿.
    """
    value = int(digits)
    if value == 0:
        return "零"
    return _without_leading_one(_above_ten_thousand(value))


def _without_leading_one(words: str) -> str:
    return words.removeprefix("一") if words.startswith("一十") else words


def _is_code(digits: str) -> bool:
    if len(digits) <= _LONGEST_QUANTITY:
        return False
    return len(digits) > _LONGEST_ROUND or not digits.endswith("0000")


def _above_ten_thousand(value: int) -> str:
    """Read groups of four digits: 亿 counts what is above eight digits, whatever its size."""
    above, below = divmod(value, 100_000_000)
    head = f"{_TWO.get(above) or _above_ten_thousand(above)}亿" if above else ""
    thousands, units = divmod(below, 10_000)
    words = head + _group(thousands, "万", follows=bool(above), gap=False)
    return words + _group(units, "", follows=bool(words), gap=bool(above) and not thousands)


def _group(value: int, name: str, *, follows: bool, gap: bool) -> str:
    """Read four digits; `follows` what is higher, with a `gap` where the group before is empty."""
    if not value:
        return ""
    words = _four_digits(value)
    if name:
        words = _TWO.get(value) or _without_leading_one(words)
    zero = "零" if follows and (gap or value < _SMALLEST_FULL_GROUP) else ""
    return f"{zero}{words}{name}"


def _four_digits(value: int) -> str:
    places = zip(f"{value:04d}", _PLACES, strict=True)
    return _ZEROS.sub("零", "".join(itertools.starmap(_digit, places))).strip("零")


def _digit(digit: str, place: str) -> str:
    if digit == "0":
        return "零"
    return "两千" if (digit, place) == ("2", "千") else HAN_DIGITS[digit] + place
