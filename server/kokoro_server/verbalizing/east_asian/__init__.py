"""Patterns of cleaned text that Japanese and Mandarin share, and Han digits."""

import re
from collections.abc import Mapping

HAN_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
"""Han digits by ASCII digit, for reading digit by digit."""

NUMBER = r"\d{1,40}(?:\.\d{1,40})?"
"""A number without thousands separators. Bounded: longer rows of digits are not quantities."""

THOUSANDS = re.compile(r"(?<![\d.A-Za-z])(?<!\d,)[1-9]\d{0,2}(?:,\d{3})++(?!\d)")
"""A number with thousands separators; no other rule handles the separators."""

ISO_DATE = re.compile(
    r"(?<![\d.])(?P<year>\d{4})(?P<mark>[-/. ])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?![\d.]\d|\d)"
)
"""A date with the year first: 2024-05-01, 2024/5/1, 2024.5.1."""

CLOCK = re.compile(
    r"(?<![\d.])(?<!\d:)(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])"
)
"""A time of day or a duration: 9:05, 21:10:30."""

RACE = re.compile(
    r"(?<![\d.:])(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)\.(?P<parts>\d\d)(?![\d:]|\.\d)"
)
"""A time of a race: 2:03.56."""

FRACTION = re.compile(
    r"(?<![\d/.])(?:(?P<whole>\d{1,9}) ?[ 又])?(?P<numerator>\d{1,9})/(?P<denominator>\d{1,9})"
    r"(?![\d/A-Z]|\.\d| ?毫米汞柱| ?mmHg| ?[千兆吉]?赫兹| ?伏(?!特加))"
)
"""A fraction, or a whole number and a fraction: 1/2, 2 1/2."""

HOURS = re.compile(
    r"(?<![A-Za-z\d.])(?P<hours>\d{1,3}) ?h(?:rs?)? ?(?P<minutes>\d{1,2}) ?m(?:in)?"
    r"(?: ?(?P<seconds>\d{1,2}) ?s(?:ec)?)?(?![A-Za-z\d/²³])"
)
"""A length of time: 2h41m."""

MINUTES = re.compile(
    r"(?<![A-Za-z\d.])(?P<minutes>\d{1,3}) ?m(?:in)? ?(?P<seconds>\d{1,2}) ?s(?:ec)?(?![A-Za-z\d/])"
)
"""Minutes and seconds: 5m30s."""


def digit_by_digit(text: str, names: Mapping[str, str] = HAN_DIGITS) -> str:
    """Return the names of the digits in `text`, without the characters between them."""
    return "".join(names[character] for character in text if character in names)
