"""Names of signs: minus, plus, percent, number signs and what else is said."""

import re

from kokoro_server.verbalizing import mathematics
from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_NAMES = {
    "%": "パーセント", "‰": "パーミル", "&": "アンド", "@": "アットマーク", "+": "プラス",
    "=": "イコール", "<": "ショーナリ", ">": "ダイナリ", "±": "プラスマイナス", "×": "かける",
    "÷": "わる", "°": "度", "℃": "度", "℉": "度", "½": "二分の一", "¼": "四分の一",
    "¾": "四分の三", "²": "二乗", "³": "三乗", "≤": "ショーナリイコール", "≥": "ダイナリイコール",
    "≠": "ノットイコール", "≈": "約", "√": "ルート", "∞": "無限大", "§": "セクション",
    "¢": "セント", "$": "ドル", "€": "ユーロ", "£": "ポンド", "¥": "円", "₹": "ルピー",
    "₩": "ウォン", "₽": "ルーブル", "₺": "リラ", "₪": "シェケル", "₫": "ドン", "₱": "ペソ",
    "₦": "ナイラ", "₴": "フリヴニャ", "₿": "ビットコイン", "₡": "コロン", "₧": "ペセタ", "^": "の",
    "¶": "段落", **mathematics.JAPANESE,
}  # fmt: skip
_SIGN = re.compile(f" ?([{re.escape(''.join(_NAMES))}]) ?")
_LOSS = re.compile("[△▲] ?(?=[¥$]?\\d)")
"""A number below zero in accounts."""
_MINUS = re.compile(r"(?<![\dA-Za-z)])[-—](?=[\d√])(?!\d+の[\d-])")
_NEARLY = re.compile(r"(?<=[\w)]) ?≈ ?(?=[\w(-])")
_TIMES = re.compile(
    r"(?<=[\d零一二三四五六七八九十百千万億兆]) [xX] (?=[\d零一二三四五六七八九十百千万億兆])"
)
_SQUARED = re.compile(r"(?<=\d)(?=[²³])")
_NUMBER_ONE = re.compile(r"(?<![A-Za-z])(?:[Nn][Oo]\. ?|# ?)1(?![\d.,])")
_NUMBER = re.compile(r"(?:(?<![A-Za-z])(?:[Nn][Oo]\. ?|N[oO](?=\d))|(?<![A-Za-z\d])# ?)(?=\d)")
_SHARP = re.compile(r"(?<=[A-Za-z])#(?![A-Za-z\d])|#(?=\d)")


class Signs:
    """Writes signs out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with names of signs."""
        text = text.sub(_NUMBER_ONE, "ナンバーワン")
        text = text.sub(_NUMBER, "ナンバー")
        text = text.sub(_SHARP, "シャープ")
        text = text.sub(_LOSS, "マイナス").sub(_MINUS, "マイナス").sub(_NEARLY, "ニアリーイコール")
        text = text.sub(_TIMES, "かける")
        text = text.sub(_SQUARED, "の")
        return text.sub(_SIGN, lambda match: _name(text.text, match))


def _name(text: str, match: Match) -> str:
    """Return the name of a sign, with spaces where words of other languages stand beside it."""
    name = _NAMES[match[1]]
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    left = " " if before.isascii() and before.isalpha() else ""
    right = " " if after.isascii() and after.isalpha() else ""
    return f"{left}{name}{right}"
