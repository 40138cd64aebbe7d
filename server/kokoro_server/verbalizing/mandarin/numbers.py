"""Writes numbers in Mandarin text out in Chinese characters."""

import re

from cn2an import an2cn

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.symbols import SYMBOL_NAMES

_UNITS = {
    "kg": "公斤",
    "mg": "毫克",
    "g": "克",
    "km/h": "公里每小时",
    "km": "公里",
    "cm": "厘米",
    "mm": "毫米",
    "m": "米",
    "ml": "毫升",
}
_UNIT = re.compile(rf"(?<=\d) ?({'|'.join(_UNITS)})(?![A-Za-z])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DATE = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?= ?年)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):([0-5]\d)(?!\d)")
_FRACTION = re.compile(r"(?<![\d/])(\d+)/(\d+)(?![\d/])")
_PARTS = re.compile(r"(\d+(?:\.\d+)?) ?([%‰])")
_TELEPHONE = re.compile(r"(?<!\d)(?:\d{3,4}(?:-\d{3,8}){1,2}|1[3-9]\d{9})(?!\d)")
_RANGE = re.compile(r"(?<=\d)[-—](?=\d)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Numbers:
    """Writes numbers, dates, units and symbols out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` without digits and symbols."""
        text = text.sub(_THOUSANDS, "")
        text = text.sub(_UNIT, lambda match: _UNITS[match[1].lower()])
        text = text.sub(_DATE, lambda match: f"{match[1]}年{int(match[3])}月{int(match[4])}日")
        text = text.sub(_YEAR, _digit_by_digit)
        text = text.sub(_CLOCK, _clock)
        text = text.sub(_FRACTION, lambda match: f"{match[2]}分之{match[1]}")
        text = text.sub(_PARTS, lambda match: SYMBOL_NAMES["zh"].names[match[2]] + match[1])
        text = text.sub(_TELEPHONE, _digit_by_digit)
        text = text.sub(_RANGE, "到")
        text = SYMBOL_NAMES["zh"].apply(text)
        return text.sub(_NUMBER, _number)


def _digit_by_digit(match: Match) -> str:
    return "".join(an2cn(digit, "direct") for digit in match[0] if digit.isdigit())


def _number(match: Match) -> str:
    is_code = len(match[0]) > 1 and match[0][0] == "0" and "." not in match[0]
    return _digit_by_digit(match) if is_code else str(an2cn(match[0], "low"))


def _clock(match: Match) -> str:
    minute = int(match[2])
    return f"{int(match[1])}点" + (f"{match[2]}分" if minute else "整")
