"""Reads single letters and initialisms amid Chinese as letters, and letters that number."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_INITIALISMS = """
api apk atm bbc bgm bmi cba cbd cctv cd cdma ceo cfo cia cnn coo cpi cpu cto dj diy dna dvd ev fbi
fda gdp gps gpu hiv hr http ico ip ipo iq ktv kol kpi kfc lcd led mba mbti mpv mvp mv nba nfc ngo
nft npc oled pc pdf pk pmi png ppi ppt pvc pvp qq rna rmb sdk seo sms sos sql suv tv ufo ui uk url
usa usb uv ux vcd vip vpn vr wc wto xml iso imf
"""
_SPELLED = frozenset(_INITIALISMS.split())
_WORD = re.compile(
    r"(?<![A-Za-z\d'.@/&_-])(?<![A-Za-z] )[A-Za-z]{2,4}(?![A-Za-z\d'@/&_-]|\.[A-Za-z]| [A-Za-z])"
)
_LONE_A = re.compile(r"(?<![A-Za-z'.@/&_-])(?<![A-Za-z]\d)A(?![A-Za-z\d'.@/&_-]| [a-z])")
_BUSINESS = "财报|财季|季报|营收|净利|利润|业绩|收入|销量|出货|末|以来|GDP|结束"
_QUARTER = re.compile(
    rf"(?:(?<=[年\d零一二三四五六七八九])|(?<![A-Za-z\d])(?=Q[1-4] ?(?:{_BUSINESS})))"
    r" ?Q(?P<quarter>[1-4])(?![A-Za-z\d])"
)
_NUMBER = re.compile(r"(?<![A-Za-z])(?:(?:No|NO)\. ?|N[oO])(?=\d)")
_FLOOR = re.compile(
    r"(?:(?<=[号座栋幢厦场层心院楼])|(?<=[号座栋幢厦场层心院楼] ))"
    r"(?P<floor>[1-9]\d{0,2})[Ff](?![A-Za-z\d])"
)

_ORDINAL = re.compile(r"(?<![\dA-Za-z.])(?P<number>\d{1,4})(?:st|nd|rd|th)(?![A-Za-z])")


class Numbered:
    """Reads letters that number something: "Q4", "No.", "2nd", "18F"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for quarters, floors and "No."."""
        text = text.sub(_QUARTER, lambda match: f"第{match['quarter']}季度").sub(_NUMBER, "第")
        text = text.sub(_ORDINAL, lambda match: f"第{match['number']}")
        return text.sub(_FLOOR, lambda match: f"{match['floor']}楼")


class Letters:
    """Reads letters one by one where a Chinese speaker does."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with initialisms in capitals."""
        # English G2P takes a lone A for the article; "eh" sounds like the letter.
        return text.sub(_WORD, _initialism).sub(_LONE_A, "eh")


def _initialism(match: Match) -> str | None:
    word = match[0]
    return word.upper() if word.lower() in _SPELLED and not word.isupper() else None
