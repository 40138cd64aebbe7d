"""Reads numbers that name something digit by digit: rooms, flights, postcodes, passwords."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.measure_words import MEASURED
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS
from kokoro_server.verbalizing.words import any_of

_NAMES = """
密码 口令 验证码 校验码 激活码 邀请码 取件码 提取码 识别码 邮编 邮政编码 编码 编号 代码 序列号
房间 房间号 房号 门牌 门牌号 尾号 卡号 账号 帐号 学号 工号 警号 车牌 车牌号 身份证 身份证号
身份证号码 证件号 订单 订单号 单号 区号 票号 案号 代号 航班 航班号 列车 PIN pin ISBN
"""
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_NAMED = re.compile(
    rf"{any_of(_NAMES.split())}"
    r"(?:号码?|后[三四六]位)?(?:是|为|:)? ?[A-Z]{0,2}"
    r"(?P<digits>\d{1,20}(?:[ -]\d{1,8}){0,6})"
    rf"(?![.:/]\d|[\d%℃年]|{MEASURED})"
)
_BEFORE_NAME = re.compile(
    r"(?<![\d.A-Za-z第到-])(?P<digits>\d{3,4})"
    r"(?=号?(?:房(?!地产|屋|子|价|贷)|室(?!内|外|友|温)|路(?!人|程|线|口|径|由)|教室|宿舍|会议室"
    r"|航班|国道|省道|次列车|次航班)|航空|飞机|客机|高地)"
)
_TRAIN = re.compile(r"(?<![A-Za-z\d])[GDCZTKYL](?P<digits>\d{1,4})(?=次)")
_FLIGHT = re.compile(
    r"(?<![A-Za-z\d])(?:[A-Z\d][A-Z]|[A-Z]\d) ?(?P<digits>\d{3,4})(?= ?(?:次|号)?(?:航班|客机))"
)
_PLATE = re.compile(rf"(?<=[{_PROVINCES}])[A-Z][ -]?(?P<digits>\d{{4,6}})(?![\dA-Za-z])")
_SHARE = re.compile(r"(?<=\()(?P<digits>[036]\d{5})(?=(?:\.(?:SH|SZ|BJ))?\))")
_CARD = re.compile(r"(?<![\d.])(?P<digits>\d{4}(?: \d{4}){2,3}(?: \d{1,4})?)(?![\d.])")
_SPELLED = (_NAMED, _BEFORE_NAME, _TRAIN, _FLIGHT, _PLATE, _SHARE, _CARD)
_EVENT = re.compile(
    r"(?<=波音)\d{3}(?!\d)|"
    r"(?<![\d./:])(?:(?:911|985|211|996|315|618|404|520|1314)"
    r"(?=工程|高校|大学|院校|工作制|晚会|购物节|大促|事件|恐怖|错误|页面|特工|人才)"
    r"|\d{1,2}[. ]\d{1,2}(?=晚会|假期|长假|黄金周|事件|事故|恐怖|大促|地震|惨案|事变|运动|讲话))"
)
"""Days, laws and jokes that are called by their figures: here 1 stays 一."""


class Code:
    """Reads numbers that are names."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such numbers digit by digit, 1 as 幺."""
        for pattern in _SPELLED:
            text = text.sub(pattern, _spelled, "digits")
        return text.sub(_EVENT, lambda match: digit_by_digit(match[0]))


def _spelled(match: Match) -> str:
    return digit_by_digit(match["digits"], TELEPHONE_DIGITS)
