"""Numbers with a counter that dictionaries take for another word, such as "10分" and "9字"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.japanese.patterns import any_of

_READINGS = {
    "2分": "ニフン", "5分": "ゴフン", "8分": "ハップン", "10分": "ジュップン",
    "12分": "ジューニフン",
    "49日": "ヨンジュークニチ", "1文字": "イチモジ", "8文字": "ハチモジ", "10文字": "ジューモジ",
    "31文字": "サンジューイチモジ", "9字": "キュージ", "2人前": "ニニンマエ", "100合": "ヒャクゴー",
    "100行": "ヒャクギョー", "1000束": "センタバ", "4球": "ヨンキュー", "3国": "サンカコク",
    "4国": "ヨンカコク", "1重": "イチジュー", "0分": "レーフン", "0点": "レーテン", "0度": "レード",
    "3票差": "サンビョーサ",
}  # fmt: skip
_COUNTED = re.compile(
    rf"(?<![\d.,/:A-Za-z])({any_of(_READINGS)})"
    r"(?!の[\d一二三四五六七八九√ル]|割|目|咲|野|担|配|散|析|類|布|裂|厘)"
)

_APPROXIMATE = re.compile(
    "(?<![一二三四五六七八九十百千〇])(?:一(?=二)|二(?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))"
    "(?=[二三四五六七八九](?:人|日|回|個|本|枚|匹|歳|歩|度|年|か月|ヶ月|時間|分|週間|メートル|キロ|軒|名|冊|杯|羽|頭|台|泊))"
)


class Counts:
    """Writes such numbers in katakana, and parts "三四人", which is three or four."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such numbers."""
        text = text.sub(_COUNTED, lambda match: _READINGS[match[1]])
        return text.sub(_APPROXIMATE, lambda match: f"{match[0]}・")
