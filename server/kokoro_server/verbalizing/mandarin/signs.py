# ruff: noqa: RUF001  # signs are the data here
"""Reads signs that no other rule has read by their names."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_COMPARISONS = {
    "<=": "小于等于", ">=": "大于等于", "!=": "不等于", "==": "等于", "=>": " ", "->": " ", "<-": " ",
}  # fmt: skip
_NAMES = {
    "&": "和", "@": "艾特", "+": "加", "=": "等于", "<": "小于", ">": "大于", "±": "正负", "×": "乘以", "÷": "除以",
    "°": "度", "℃": "摄氏度", "℉": "华氏度", "½": "二分之一", "¼": "四分之一", "¾": "四分之三", "²": "平方", "³": "立方",
    "≤": "小于等于", "≥": "大于等于", "≠": "不等于", "≈": "约等于", "√": "根号", "§": "第", "∞": "无穷大", "π": "派",
    "∑": "求和", "∈": "属于", "∠": "角", "∥": "平行于", "⊥": "垂直于", "%": "百分号", "‰": "千分号",
}  # fmt: skip
_TIMES = re.compile(r"(?<=\d) ?(?:[×*]|[xX](?= ?\d)) ?(?=\d)")
_PLUS = re.compile(r"(?<=\d)\+(?= ?[个位名人家年天岁元种项%]|$)")
_POWER = re.compile(r"(?<=\d) ?\^ ?(?=\d)")
_NUMBER = re.compile(r"#(?=\d)")
_OR = re.compile(r"(?<=[\u4e00-\u9fff]) ?/ ?(?=[\u4e00-\u9fff])")
_BOTH = re.compile("|".join(map(re.escape, _COMPARISONS)))
_SIGN = re.compile(rf"(?P<own>(?<=[A-Za-z])&(?=[A-Za-z]))|[{re.escape(''.join(_NAMES))}]")
"""The "&" of "R&D" belongs to the English word."""


class Signs:
    """Reads signs by name."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with a name for every sign that has one."""
        text = text.sub(_TIMES, "乘").sub(_POWER, "的").sub(_NUMBER, "第").sub(_PLUS, "多")
        text = text.sub(_OR, ",")
        text = text.sub(_BOTH, lambda match: f" {_COMPARISONS[match[0]]} ")
        return text.sub(_SIGN, _name)


def _name(match: Match) -> str | None:
    return None if match["own"] else f" {_NAMES[match[0]]} "
