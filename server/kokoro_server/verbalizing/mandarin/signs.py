"""Reads signs that no other rule has read by their names."""

import re

from kokoro_server.verbalizing import mathematics
from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.speakable import has_something_to_say
from kokoro_server.verbalizing.words import any_of

_NAMES = {
    "<=": "小于等于",
    ">=": "大于等于",
    "!=": "不等于",
    "==": "等于",
    "=>": "",
    "->": "",
    "<-": "",
    "&": "和",
    "@": "艾特",
    "+": "加",
    "=": "等于",
    "<": "小于",
    ">": "大于",
    "±": "正负",
    "×": "乘以",
    "÷": "除以",
    "°": "度",
    "℃": "摄氏度",
    "℉": "华氏度",
    "½": "二分之一",
    "¼": "四分之一",
    "¾": "四分之三",
    "²": "的平方",
    "³": "的立方",
    "≤": "小于等于",
    "≥": "大于等于",
    "≠": "不等于",
    "≈": "约等于",
    "√": "根号",
    "§": "第",
    "∞": "无穷大",
    "%": "百分号",
    "‰": "千分号",
    "¶": "段落",
    **mathematics.MANDARIN,
}
_SIGN = re.compile(
    rf"(?P<english>(?<=[A-Za-z])&(?=[A-Za-z]))"
    rf"|{any_of(_NAMES)}"
)
"""The "&" of "R&D" belongs to the English word."""
_IN_ARROW = re.compile("[<=>]")
_ABOUT = re.compile(r"(?<![\w)²³])(?<![A-Za-z\d)²³] )≈(?=\d)")
_TIMES = re.compile(r"(?<=\d)(?: ?[×*] ?| [xX] )(?=\d)")
_AND_MORE = re.compile(r"(?<=\d0)\+(?= ?[个位名人家年天岁元种项]|$)")
_TAGS = re.compile(r"#(?P<tag>[\w· ]{1,30})#")
_TAG = re.compile(r"#(?=\d{1,9}[A-Za-z])")
_HOUSE = re.compile(r"(?<=\d)#(?=[楼门机库线炉泵栋])")
_NUMBER = re.compile(r"#(?=\d)")
_SLASH = re.compile(r"(?<=[\u4e00-\u9fff\d]) ?/ ?(?=[\u4e00-\u9fff\d])")


class Signs:
    """Reads signs by name."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with a name for every sign that has one; a slash is a pause."""
        text = text.sub(_TIMES, "乘").sub(_ABOUT, "约")
        text = text.sub(_TAGS, lambda match: f" {match['tag']} ").sub(_TAG, " ")
        text = text.sub(_HOUSE, "号").sub(_NUMBER, "第").sub(_AND_MORE, "多").sub(_SLASH, ",")
        named = text.sub(_SIGN, _name)
        # Arrows are silent, unless nothing else is said.
        return named if has_something_to_say(named.text) else text.sub(_IN_ARROW, _named)


def _name(match: Match) -> str | None:
    return None if match["english"] else _named(match)


def _named(match: Match) -> str:
    return f" {_NAMES[match[0]]} "
