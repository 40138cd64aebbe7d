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
CVV CVC CVV2 安全码 端口 端口号 微信号 用户名 合同号 运单号
"""
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_NAMED = re.compile(
    rf"{any_of(_NAMES.split())}"
    r"(?:号码?|后[三四六]位)?(?:是|为|:)? ?[A-Z]{0,2}"
    r"(?P<digits>\d{1,20}(?:[ -]\d{1,8}){0,6})"
    rf"(?![.:/]\d|[\d%℃年]|{MEASURED})"
)
_MIXED = re.compile(
    r"(?:编号|代码|编码|序列号|型号|单号|订单号|合同号|微信号|账号|帐号|用户名|验证码|激活码|邀请码|兑换码"
    r"|取件码|密码|护照|护照号码?|车架号|ID|S/N|SN|No\.)(?:是|为|:)? ?"
    r"(?=[A-Z_-]{0,12}\d)(?=[\d_-]{0,12}[A-Z_])"
    r"(?P<code>[A-Z\d]{1,16}(?:[-_][A-Z\d]{1,16}){0,6})(?![A-Za-z\d_.])",
    re.IGNORECASE,
)
"""Letters and digits: every one is named."""
_ROOM = re.compile(r"(?<=单元)(?P<digits>\d{3,4})(?!\d|户)")
_BEFORE_NAME = re.compile(
    r"(?<![\d.A-Za-z第到-])(?P<digits>\d{3,4})"
    r"(?=号?(?:房(?!地产|屋|子|价|贷)|室(?!内|外|友|温)|路(?!人|程|线|口|径|由)|教室|宿舍|会议室"
    r"|航班|国道|省道|次列车|次航班)|航空|飞机|客机|高地)"
)
_TRAIN = re.compile(r"(?<![A-Za-z\d])[GDCZTKYL](?P<digits>\d{1,4})(?=次)")
_FLIGHT = re.compile(
    r"(?<![A-Za-z\d])(?:[A-Z\d][A-Z]|[A-Z]\d) ?(?P<digits>\d{3,4})(?= ?(?:次|号)?(?:航班|客机"
    r"|延误|起飞|飞往|降落|抵达|登机|取消|改签|值机|备降|返航))"
)
_PLATE = re.compile(
    rf"(?<=[{_PROVINCES}])[A-Z](?:[ -]?[DF](?=\d))?[ -]?(?P<digits>\d{{4,6}})(?![\dA-Za-z])"
)
_SHARE = re.compile(r"(?<=\()(?P<digits>[036]\d{5})(?=(?:\.(?:SH|SZ|BJ))?\))")
_CARD = re.compile(r"(?<![\d.])(?P<digits>\d{4}(?: \d{4}){2,3}(?: \d{1,4})?)(?![\d.])")
_SPELLED = (_NAMED, _ROOM, _BEFORE_NAME, _TRAIN, _FLIGHT, _PLATE, _SHARE, _CARD)
_EVENT = re.compile(
    r"(?<=波音)\d{3}(?!\d)|"
    r"(?:(?<![\d./:])|(?<=985/))(?:(?:911|985|211|996|315|618|404|520|1314)"
    r"(?=工程|高校|大学|院校|工作制|晚会|购物节|大促|事件|恐怖|错误|页面|特工|人才)"
    r"|985(?=[/、和及]211)|(?<=985[/、和及])211(?=高校|大学|院校|的|,|。|$)"
    r"|(?:^|(?<=[,。!?、])|(?<=[哈啊嘿呵]))(?:6{3,9}|23{2,9}|886)(?=$|[,。!?、])"
    r"|\d{1,2}[. ]\d{1,2}(?=晚会|假期|长假|黄金周|事件|事故|恐怖|大促|地震|惨案|事变|运动|讲话))"
)
"""Days, laws and jokes that are called by their figures: here 1 stays 一."""


_NATIONAL_DAY = re.compile(r"(?<![\d./:])10[. ]1(?=假期|长假|黄金周|国庆)")
_STANDARD = re.compile(
    r"(?<![A-Za-z])(?:GB(?:/T)?|ISO|IEC|RFC|QB/T|YY/T) "
    r"(?P<digits>\d{4,5}(?:-(?:19|20)\d\d)?)(?!\d)"
)
_LINES = re.compile(r"(?<![A-Za-z\d.])(?P<digits>[1-9]\d{2,3})[pPiI](?![A-Za-z\d])")
"""The lines of a screen: 1080p."""
_HEX = re.compile(r"(?<![A-Za-z\d.])0[xX][0-9A-Fa-f]{1,16}(?![A-Za-z\d])")
_CHARACTER = re.compile("[A-Za-z]|\\d|[-_]")
_MARKS = {"-": "杠", "_": "下划线", "A": "eh", "a": "eh"}


class Code:
    """Reads numbers that are names."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such numbers digit by digit, 1 as 幺."""
        text = text.sub(_NATIONAL_DAY, "十一").sub(_STANDARD, _digits, "digits")
        text = text.sub(_MIXED, lambda match: _mixed(match["code"]), "code")
        text = text.sub(_HEX, lambda match: _mixed(match[0]))
        text = text.sub(_LINES, lambda match: f"{digit_by_digit(match['digits'])}P")
        for pattern in _SPELLED:
            text = text.sub(pattern, _spelled, "digits")
        return text.sub(_EVENT, lambda match: digit_by_digit(match[0]))


def _mixed(code: str) -> str:
    names = TELEPHONE_DIGITS | _MARKS
    return "".join(f" {names.get(each, each.upper())} " for each in _CHARACTER.findall(code))


def _digits(match: Match) -> str:
    return digit_by_digit(match["digits"])


def _spelled(match: Match) -> str:
    return digit_by_digit(match["digits"], TELEPHONE_DIGITS)
