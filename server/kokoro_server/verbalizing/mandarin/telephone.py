"""Reads telephone numbers digit by digit, with 幺 for 1."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS

_MARK = r"[- ]"
_NUMBER = re.compile(
    r"(?<![\dA-Za-z.+])(?:"
    r"(?P<plus>\+)\d{1,3}[- ]?(?:\(\d{1,5}\)[- ]?)?\d{2,11}(?:[- ]\d{2,8}){0,4}"
    rf"|1[3-9]\d{_MARK}\d{{4}}{_MARK}\d{{4}}|1[3-9]\d{{9}}"
    r"|\(0\d{2,3}\) ?\d{3,4}[- ]?\d{4}(?:-\d{1,5})?"
    rf"|0\d{{2,3}}{_MARK}\d{{3,4}}{_MARK}?\d{{3,4}}(?:-\d{{1,5}})?"
    rf"|[48]00{_MARK}\d{{3,4}}{_MARK}\d{{3,4}}|[48]00{_MARK}\d{{7}}"
    r"|\d{1,6}(?:-\d{1,8}){2,7}"
    r"|\d{3}-\d{7,8}|\d{4}-\d{7,8}|\d{3}-\d{4}(?=[^\d年%]|$)(?<=[02-9]\d{2}-\d{4}))(?![\d.]\d|\d|-\d)"
)
_EMERGENCY = re.compile(
    r"(?<![\d.A-Za-z$€£¥/:-])(?:110|119|120|122|114|12306|12315|12345|12348|12366|12368|10086|10010|95\d{3})"
    r"(?!\.\d|[\d%‰℃℉°/:A-Za-z])"
    r"(?! ?(?:[到-]\d|[个位名人只头条本张幅页篇首件样项支枝台架辆艘座栋幢间家层块片颗枚朵棵双对套组批群包袋箱盒瓶桶杯次回遍倍种类天年周小月日元块毛角美欧英镑港韩公米厘毫千克斤吨磅升度平立亩瓦伏卡万亿多余分秒岁字点步斤]))"
)
_CALLED = re.compile(
    r"(?P<word>拨打|拨通|致电|来电|电话|热线|手机|号码|客服|专线|传真|短信|发送|总机|分机|转接?|拨|呼叫|打|QQ|微信号?|微信)"
    r"(?P<between>(?:号码|号|是|为|至|到|给|了|过)?[:, ]?)"
    r"(?P<digits>\d{3,12})(?![.:/]\d|[\d%℃])"
    r"(?! ?[个位名人次回折元块天年分秒小场局张件套份斤万千百亿多余])"
)


class Telephone:
    """Reads telephone numbers, those of emergencies, and what somebody is told to dial."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with telephone numbers in words."""
        text = text.sub(_NUMBER, _number)
        text = text.sub(_CALLED, lambda match: _called(text, match))
        return text.sub(_EMERGENCY, lambda match: digit_by_digit(match[0], TELEPHONE_DIGITS))


def _number(match: Match) -> str:
    plus = "加" if match["plus"] else ""
    return plus + digit_by_digit(match[0], TELEPHONE_DIGITS)


def _called(text: AlignedText, match: Match) -> AlignedText:
    start = match.start("digits")
    digits = digit_by_digit(match["digits"], TELEPHONE_DIGITS)
    return text[match.start() : start] + text.replaced(start, match.end(), digits)
