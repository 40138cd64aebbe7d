"""Reads what no other rule has read: numbers are quantities, and two of something is 两."""

import re

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.measure_words import MEASURE, MEASURED
from kokoro_server.verbalizing.mandarin.numerals import number

_RANGE_OF_MEASURED = re.compile(rf"[到至、]\d{{1,9}}{MEASURED}")
_IN_ADDRESS = re.compile(
    r"(?:栋|幢|座|单元|组|排)(?=\d|[一二三四五六七八九十]?单元|[东西南北甲乙丙])"
)
"""What is numbered in an address: 2栋3单元."""
_LISTED = re.compile(r"第(?:\d{1,3}[、,和到至-])+$")
"""A list of ordinals: 第1、2、3名."""
_SCORE = re.compile(r"\d比")
_IN_A_ROW = frozenset("第十零点之负")
"""What stands before a 2 that is a number in a row, or a part of a number."""

_NUMBER = regex.compile(
    r"(?P<latin>\p{Latin}[\p{Latin}\d]*+(?:-\d[\p{Latin}\d]*+)*+)"
    r"|(?P<whole>\d++)(?:\.(?P<decimals>\d++))?"
)
"""Digits that are still behind a Latin letter belong to an English name ("COVID-19")."""


_METRES = re.compile(r"(?<=\d米)[1-9]\d(?![\d.]| ?[厘分公毫千年月个])")
"""Centimetres behind metres, as of a person: 1米75."""


class Cardinal:
    """Reads whole numbers and decimals."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without digits, but for those of Latin words."""
        text = text.sub(_METRES, lambda match: digit_by_digit(match[0]))
        return text.sub(_NUMBER, lambda match: _words(match, text.text))


def _words(match: Match, text: str) -> str | None:
    if match["latin"]:
        return None
    if match[0] == "2" and _counts(match, text):
        return "两"
    return number(match[0])


def _counts(match: Match, text: str) -> bool:
    """Say whether a 2 counts something, as in "2个" or "2到3天"."""
    start, end = match.span()
    if _IN_ADDRESS.match(text, end) or text.endswith("负 ", 0, start):
        return False
    if start and (text[start - 1] in _IN_A_ROW or _SCORE.search(text[max(0, start - 2) : start])):
        return False
    if _LISTED.search(text[max(0, start - 12) : start]):
        return False
    return bool(MEASURE.match(text, end) or _RANGE_OF_MEASURED.match(text, end))
