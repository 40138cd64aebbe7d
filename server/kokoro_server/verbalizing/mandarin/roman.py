"""Reads Roman numerals where Chinese text has them: 第III章, II型, 路易XIV."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.mandarin.numerals import cardinal
from kokoro_server.verbalizing.roman_value import roman_value

_NUMERAL = r"(?P<numeral>(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_IN_A_ROW = "期|型|级|类|度|卷|章|节|部分|册|篇|阶段|象限|世|区|段|相|代|号|系"
_RULERS = """
路易 亨利 伊丽莎白 查尔斯 查理 乔治 爱德华 詹姆斯 理查德 威廉 腓特烈 腓力 菲利普 费利佩 拿破仑
尼古拉 亚历山大 彼得 叶卡捷琳娜 约翰 保罗 庇护 本笃 本尼迪克特 方济各 利奥 格列高利 卡尔 古斯塔夫
弗朗茨 约瑟夫 拉美西斯 托勒密
"""
_ORDINAL = re.compile(rf"(?<=第) ?{_NUMERAL}(?![A-Za-z])")
_NUMBERED = re.compile(rf"(?<![A-Za-z\d&-]){_NUMERAL}(?= ?(?:{_IN_A_ROW}))")
_RULER = re.compile(
    rf"(?P<name>{'|'.join(_RULERS.split())})(?:·?保罗)? ?"
    rf"(?P<number>{_NUMERAL}(?![A-Za-z\d]) ?世?)"
)
_SUN_KINGS = range(10, 20)
"""Kings of France called 路易 whose number has no 世: 路易十四."""
_SHAPES = frozenset("VXLC")
"""A lone V, X, L or C before 型 is a shape."""


class Roman:
    """Reads Roman numerals."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with Han numerals for Roman ones."""
        text = text.sub(_ORDINAL, _words)
        text = text.sub(_RULER, _ruler, "number")
        return text.sub(_NUMBERED, lambda match: None if match[0] in _SHAPES else _words(match))


def _ruler(match: Match) -> str:
    is_french = match["name"] == "路易" and roman_value(match["numeral"]) in _SUN_KINGS
    return _words(match) if is_french else f"{_words(match)}世"


def _words(match: Match) -> str:
    return cardinal(str(roman_value(match["numeral"])))
