"""Slashes that mean "per", as in "1,000円/月", "72回/分", "6L/100km"; others are a pause."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.words import any_of

_EACH = {
    "月": "一か月", "年": "一年", "日": "一日", "週": "一週間", "時": "一時間", "時間": "一時間",
    "分": "一分", "秒": "一秒", "h": "一時間", "hr": "一時間", "mo": "一か月", "yr": "一年",
    "min": "一分", "s": "一秒", "人": "一人", "名": "一名", "組": "一組", "個": "一個",
    "本": "一本", "枚": "一枚", "泊": "一泊", "回": "一回", "台": "一台", "冊": "一冊",
    "杯": "一杯", "袋": "一袋", "箱": "一箱", "件": "一件", "株": "一株", "食": "一食",
    "世帯": "一世帯", "戸": "一戸", "室": "一室", "ページ": "一ページ", "km": "一キロメートル",
    "m": "一メートル", "kg": "一キログラム", "g": "一グラム", "L": "一リットル",
    "㎡": "一平方メートル", "m2": "一平方メートル", "平米": "一平米", "坪": "一坪",
    "kWh": "一キロワットアワー", "GB": "一ギガバイト",
}  # fmt: skip
_COUNTED = "回人名枚個本件台拍杯点錠食歩頁冊箱袋株字語行匹粒滴通組度円"
_PER = re.compile(
    rf"(?:(?<=[円ルロドン])|(?<=[\d千万億][{_COUNTED}])|(?<=\d時間)) ?/ ?({any_of(_EACH)})"
    r"(?![A-Za-z\d/\u30a1-\u30fc\u4e00-\u9fff])"
)
_PER_SYMBOL = re.compile(r"(?<=\d) ?/ ?(μL|mL|dL|L|mm3|mm³)(?![A-Za-z\d])")
_SYMBOLS = {"μL": "マイクロリットル", "mL": "ミリリットル", "dL": "デシリットル", "L": "リットル",
            "mm3": "立方ミリメートル", "mm³": "立方ミリメートル"}  # fmt: skip
_PER_SEVERAL = re.compile(
    r"(?<=[円ルトムンロ]) ?/ ?(?P<number>\d{1,5}(?:\.\d{1,2})?"
    r"(?:(?:キロ|ミリ|センチ)?(?:グラム|メートル|リットル)|[個枚本人日分秒冊袋箱坪泊]|時間|か月))"
    r"(?![\d/A-Za-z\u4e00-\u9fff])"
)
_PAUSE = re.compile(r"(?<=[^\sA-Za-z/]) ?/ ?(?=[^\sA-Za-z/])")


class PerUnits:
    """Says "per one" behind quantities, and what it is per."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without slashes, but for those beside Latin letters."""
        if "/" not in text.text:
            return text
        text = text.sub(_PER, lambda match: f"、{_EACH[match[1]]}当たり")
        text = text.sub(_PER_SYMBOL, lambda match: f"、一{_SYMBOLS[match[1]]}当たり")
        text = text.sub(_PER_SEVERAL, lambda match: f"、{match['number']}当たり")
        return text.sub(_PAUSE, "、")
