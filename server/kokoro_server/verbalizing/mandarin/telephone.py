"""Reads telephone numbers digit by digit, with 幺 for 1."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.measure_words import MEASURED
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS

_WRITTEN = re.compile(
    r"(?<![\dA-Za-z.+])(?:"
    # +86 138 0013 8000, +1 (415) 555-2671
    r"(?P<plus>\+)\d{1,3}[- ]?(?:\(\d{1,5}\)[- ]?)?\d{2,11}(?:[- ]\d{2,8}){0,4}"
    # mobile numbers
    r"|1[3-9]\d[- ]\d{4}[- ]\d{4}|1[3-9]\d{9}"
    # with the code of a city, and an extension
    r"|\(0\d{2,3}\) ?\d{3,4}[- ]?\d{4}(?:-\d{1,5})?"
    r"|0\d{2,3}[- ]\d{3,4}[- ]?\d{3,4}(?:-\d{1,5})?"
    # 400-800-1234
    r"|[48]00[- ]\d{3,4}[- ]\d{3,4}|[48]00[- ]\d{7}"
    # rows of numbers with hyphens between them, such as 123-4567-890, and ISBN
    r"|\d{1,6}(?:-\d{1,8}){2,7}|\d{3,4}-\d{7,8}"
    r")(?P<extension> ?转 ?(?:分机)? ?\d{1,6})?(?!\.?\d|-\d)"
)
_COUNTDOWN = re.compile(r"\d(?:-\d)+")
_WELL_KNOWN = re.compile(
    r"(?<![\d.A-Za-z$€£¥/:-])"
    r"(?:110|119|120|122|114|12306|12315|12345|12348|12366|12368|10086|10010|955\d\d)"
    rf"(?!\.\d|[\d%‰℃℉°/:+A-Za-z×÷=]|[-—到至]\d|{MEASURED}| ?[余多分日月号页])"
)
_CALLED = re.compile(
    r"(?P<word>拨打|拨通|拨|致电|来电|电话|热线|手机|号码|客服|专线|传真|短信|发送|总机|分机|QQ群|群号"
    r"|转接|呼叫|打|QQ|微信)"
    r"(?:号码?)?(?:是|为|至|到|给|了|过)?[:, ]? ?"
    r"(?P<digits>\d{3,12})"
    rf"(?![.:/]\d|[\d%℃+×]|[-—到至]\d|{MEASURED}| ?[折余多页])"
)


class Telephone:
    """Reads telephone numbers, those of emergencies, and what somebody is told to dial."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with telephone numbers in words."""
        text = text.sub(_WRITTEN, _number)
        text = text.sub(_CALLED, _called, "digits")
        return text.sub(_WELL_KNOWN, lambda match: digit_by_digit(match[0], TELEPHONE_DIGITS))


def _number(match: Match) -> str:
    if _COUNTDOWN.fullmatch(match[0]):
        return digit_by_digit(match[0])
    plus = "加" if match["plus"] else ""
    number = match[0].removesuffix(match["extension"] or "")
    extension = digit_by_digit(match["extension"] or "", TELEPHONE_DIGITS)
    return plus + digit_by_digit(number, TELEPHONE_DIGITS) + (extension and f"转{extension}")


def _called(match: Match) -> str:
    return digit_by_digit(match["digits"], TELEPHONE_DIGITS)
