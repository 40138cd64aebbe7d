"""Reads numbers that name something digit by digit: rooms, flights, postcodes, passwords."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS

_NAMED = re.compile(
    r"(?:密码|口令|验证码|校验码|激活码|邀请码|取件码|提取码|识别码|邮编|邮政编码|编码|编号|代码|序列号|房间号?|房号|门牌号?|尾号|卡号|账号|帐号|学号|"
    r"工号|警号|车牌号?|身份证号?码?|证件号|订单号?|单号|区号|票号|案号|代号|房|航班|列车|PIN|pin|ISBN)"
    r"(?:号码?|后[三四六]位)?(?:是|为|:)? ?[A-Z]{0,2}(?P<digits>\d{1,20}(?:[ -]\d{1,8}){0,6})"
    r"(?![./:]\d|[\d%℃年])(?! ?[个位元块天月日万千百亿点时平])"
)
_BEFORE_NAME = re.compile(
    r"(?<![\d.A-Za-z第到-])(?P<digits>\d{3,4})(?=号?(?:房(?!地产|屋|子|价|贷)|室(?!内|外|友|温)|路(?:公交|公共|车|电车)|教室|宿舍|会议室|航班|国道|省道|次列车|次航班)"
    r"|航空|飞机|客机|高地)"
)
_TRAIN = re.compile(r"(?<![A-Za-z\d])(?P<letter>[GDCZTKYL])(?P<digits>\d{1,4})(?=次)")
_FLIGHT = re.compile(
    r"(?<![A-Za-z\d])(?P<letter>[A-Z\d][A-Z]|[A-Z]\d) ?(?P<digits>\d{3,4})(?= ?(?:航班|次航班|号航班|客机))"
)
_PLATE = re.compile(
    r"(?<=[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])(?P<letter>[A-Z])[ ·-]?"
    r"(?P<digits>\d{4,6})(?![\dA-Za-z])"
)
_STOCK = re.compile(r"(?<=\()(?P<digits>[036]\d{5})(?=(?:\.(?:SH|SZ|BJ))?\))")
_EVENTS = re.compile(
    r"(?<![\d./:])(?:(?:911|985|211|996|315|618|404|520|1314)(?=工程|高校|大学|院校|工作制|晚会|购物节|大促|事件|恐怖|错误|页面|特工|人才)|\d{1,2}[. ]\d{1,2}(?=晚会|事件|事故|恐怖|大促|地震|惨案|事变|运动|讲话))"
)
_CARD = re.compile(r"(?<![\d.])(?P<digits>\d{4}(?: \d{4}){2,3}(?: \d{1,4})?)(?![\d.])")
_PATTERNS = (_NAMED, _BEFORE_NAME, _TRAIN, _FLIGHT, _PLATE, _STOCK, _CARD)


class Code:
    """Reads numbers that are names."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such numbers digit by digit, 1 as 幺."""
        for pattern in _PATTERNS:
            text = _spelled(text, pattern)
        return text.sub(_EVENTS, lambda match: digit_by_digit(match[0]))


def _spelled(text: AlignedText, pattern: re.Pattern[str]) -> AlignedText:
    def spell(match: Match) -> AlignedText:
        start, end = match.span("digits")
        digits = digit_by_digit(match["digits"], TELEPHONE_DIGITS)
        return (
            text[match.start() : start]
            + text.replaced(start, end, digits)
            + text[end : match.end()]
        )

    return text.sub(pattern, spell)
