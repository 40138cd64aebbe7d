"""`<say-as>`: rewrites a text so that the rules of its language read it as one semiotic class."""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from babel.units import format_unit

Say = Callable[[str, str, str], str | None]
"""Takes a text, a format and a language (BCP-47); `None` if the text is not of the class."""

_INTEGER = re.compile(r"([-+]?)(\d(?:[ ,.\u00a0\u202f']?\d){0,29})")
_ROMAN = re.compile(r"(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ORDINALS = {
    "es": "{}.º", "fr": "{}e", "it": "{}º", "pt": "{}º", "hi": "{}वाँ", "ja": "{}番目", "zh": "第{}",
}  # fmt: skip
_LETTER_NAMES = {"es": {"Y": "i griega"}, "fr": {"Y": "i grec"}}
"""Letters that are said otherwise alone."""
_DATE_ORDERS = ("mdy", "dmy", "ymd", "ydm", "md", "dm", "ym", "my", "d", "m", "y")
_DATE_PARTS = re.compile(r"\d+")
_SKELETONS = {"dmy": "yMMMMd", "dm": "MMMMd", "my": "yMMMM"}
"""CLDR skeletons, by the sorted fields of a date."""
_MINUTES = re.compile(r"(?:(\d{1,3})['\u2032])?(?:(\d{1,3})(?:[\"\u2033]|''))?")
_CENTURY = 100


def classes() -> tuple[str, ...]:
    """Return the values of `interpret-as` that are known."""
    return tuple(_CLASSES)


def say_as(text: str, interpret_as: str, form: str, code: str) -> str | None:
    """Return what to read for `text`; `None` if the class or the text is not understood."""
    say = _CLASSES.get(interpret_as)
    return say(" ".join(text.split()), form, code) if say else None


def _cardinal(text: str, _form: str, code: str) -> str | None:
    if (number := _roman(text)) is not None:
        return _grouped(number, code)
    match = _INTEGER.fullmatch(text)
    if not match:
        return text if re.search(r"\d", text) else None
    if not match[2].isdecimal():
        return text
    return f"{match[1]}{_grouped(int(match[2]), code)}"


def _grouped(number: int, code: str) -> str:
    """Write `number` with thousands marks, so that it can't be a year."""
    return format_decimal(number, locale=code.replace("-", "_"))


def _ordinal(text: str, _form: str, code: str) -> str | None:
    number = _roman(text)
    if number is None:
        digits = re.fullmatch(r"\d{1,12}", text)
        if not digits:
            return text if re.search(r"\d", text) else None
        number = int(text)
    if code.startswith("en"):
        return f"{number}{_english_suffix(number)}"
    return _ORDINALS[code[:2]].format(number)


def _english_suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _roman(text: str) -> int | None:
    if not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))


def _characters(text: str, _form: str, code: str) -> str | None:
    names = _LETTER_NAMES.get(code[:2], {})
    words = [" ".join(names.get(each, each) for each in word.upper()) for word in text.split()]
    return ", ".join(words) or None


def _telephone(text: str, _form: str, code: str) -> str | None:
    if not re.search(r"\d", text):
        return None
    groups = re.findall(r"[^\W_]+|[+#*]", text)
    return _characters(" ".join(groups), "", code)


def _date(text: str, form: str, code: str) -> str | None:
    """Read a date whose fields are in the order of `form`, such as "mdy"."""
    order = form or ("ymd" if re.match(r"\d{4}", text) else "")
    numbers = _DATE_PARTS.findall(text)
    if order not in _DATE_ORDERS:
        return text if not form and re.search(r"\d", text) else None
    if len(numbers) == 1 and len(numbers[0]) == 8 and len(order) == 3:  # noqa: PLR2004 - yyyymmdd
        numbers = _divided(numbers[0], order)
    if len(numbers) != len(order):
        return None
    fields = dict(zip(order, map(int, numbers), strict=True))
    return _formatted(fields, code)


def _divided(digits: str, order: str) -> list[str]:
    parts, position = [], 0
    for field in order:
        size = 4 if field == "y" else 2
        parts.append(digits[position : position + size])
        position += size
    return parts


def _formatted(fields: Mapping[str, int], code: str) -> str | None:
    year = fields.get("y", 2000)
    if year < _CENTURY:
        year += 2000 if year < 50 else 1900  # noqa: PLR2004 - as the rules of dates do
    try:
        date = dt.date(year, fields.get("m", 1), fields.get("d", 1))
    except ValueError:
        return None
    locale, named = code.replace("-", "_"), "".join(sorted(fields))
    if named in _SKELETONS:
        return str(format_skeleton(_SKELETONS[named], date, locale=locale))
    if named == "m":
        return str(format_date(date, "LLLL", locale=locale))
    return str(year) if named == "y" else _day(date.day, code)


def _day(day: int, code: str) -> str:
    return f"{day}{_english_suffix(day)}" if code.startswith("en") else str(day)


def _time(text: str, _form: str, code: str) -> str | None:
    if not re.search(r"\d", text):
        return None
    match = _MINUTES.fullmatch(text)
    if not match:
        return text
    parts = [("minute", match[1]), ("second", match[2])]
    locale = code.replace("-", "_")
    return " ".join(
        format_unit(int(value), f"duration-{unit}", locale=locale) for unit, value in parts if value
    )


def _with_digit(text: str, _form: str, _code: str) -> str | None:
    return text if re.search(r"\d", text) else None


def _as_it_is(text: str, _form: str, _code: str) -> str | None:
    return text or None


_CLASSES: Mapping[str, Say] = {
    "cardinal": _cardinal,
    "number": _cardinal,
    "ordinal": _ordinal,
    "characters": _characters,
    "spell-out": _characters,
    "verbatim": _characters,
    "digits": _characters,
    "telephone": _telephone,
    "date": _date,
    "time": _time,
    "fraction": _with_digit,
    "unit": _with_digit,
    "currency": _with_digit,
    "address": _as_it_is,
}
