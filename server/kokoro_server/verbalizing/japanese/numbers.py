"""Writes numbers in Japanese text out in kanji, so that UniDic finds their readings."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.symbols import SYMBOL_NAMES

_DIGITS = "〇一二三四五六七八九"
_SMALL_UNITS = ("", "十", "百", "千")
_LARGE_UNITS = ("", "万", "億", "兆")
_MAX_DIGITS = 4 * len(_LARGE_UNITS)

_UNITS = {
    "kg": "キログラム",
    "mg": "ミリグラム",
    "g": "グラム",
    "km": "キロメートル",
    "cm": "センチメートル",
    "mm": "ミリメートル",
    "m": "メートル",
    "ml": "ミリリットル",
}
_UNIT = re.compile(rf"(?<=\d) ?({'|'.join(_UNITS)})(?![A-Za-z])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DATE = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):([0-5]\d)(?!\d)")
_FRACTION = re.compile(r"(?<![\d/])(\d+)/(\d+)(?![\d/])")
_TELEPHONE = re.compile(r"(?<!\d)\d{2,4}(?:-\d{2,4}){2}(?!\d)")
_RANGE = re.compile(r"(?<=\d)[-—](?=\d)")
_NUMBER = re.compile(r"(\d+)(?:\.(\d+))?")


class Numbers:
    """Writes numbers, dates, units and symbols out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` without digits and symbols."""
        text = text.sub(_THOUSANDS, "")
        text = text.sub(_UNIT, lambda match: _UNITS[match[1].lower()])
        text = text.sub(_DATE, lambda match: f"{match[1]}年{int(match[3])}月{int(match[4])}日")
        text = text.sub(_CLOCK, lambda match: f"{int(match[1])}時{int(match[2])}分")
        text = text.sub(_FRACTION, lambda match: f"{match[2]}分の{match[1]}")
        text = text.sub(
            _TELEPHONE, lambda match: "の".join(map(_digit_by_digit, match[0].split("-")))
        )
        text = text.sub(_RANGE, "から")
        text = SYMBOL_NAMES["ja"].apply(text)
        return text.sub(_NUMBER, _number)


def _number(match: Match) -> str:
    whole, decimals = match[1], match[2]
    spoken = _cardinal(whole)
    return f"{spoken}点{_digit_by_digit(decimals)}" if decimals else spoken


def _cardinal(digits: str) -> str:
    """Return the number with these digits, digit by digit where it is a code or too long."""
    if len(digits) > _MAX_DIGITS or (digits[0] == "0" and len(digits) > 1):
        return _digit_by_digit(digits)
    if digits == "0":
        return "ゼロ"
    groups = [digits[max(0, end - 4) : end] for end in range(len(digits), 0, -4)]
    spoken = [
        _under_ten_thousand(int(group)) + unit
        for group, unit in zip(groups, _LARGE_UNITS, strict=False)
        if int(group)
    ]
    return "".join(reversed(spoken))


def _under_ten_thousand(number: int) -> str:
    spoken = ""
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            one_is_silent = digit == 1 and place > 0
            spoken += ("" if one_is_silent else _DIGITS[digit]) + _SMALL_UNITS[place]
    return spoken


def _digit_by_digit(digits: str) -> str:
    return "".join("ゼロ" if digit == "0" else _DIGITS[int(digit)] for digit in digits)
