"""Lengths of time: "2h41m", "タイムは2:05:31", "58秒34" as 58"34, and hours after midnight."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import HOURS, MINUTES, RACE

_TIMED = re.compile(
    r"(?:タイム|記録|ゴール|所要時間|再生時間|上映時間|収録時間|長さ|ラップ|走破|完走|ベスト)"
    r"[はがをもで:、 ]{0,2}(?P<length>(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d))"
    r"(?![\d:])"
)
_HUNDREDTHS = re.compile(r"(?<![\d'\"])(\d{1,2})\"(\d{1,2})(?![\d'\"])")
_MARKED = re.compile(
    r"(?<![\d'\"])(?P<minutes>\d{1,2})'(?P<seconds>[0-5]\d)\""
    r"(?:(?P<parts>\d{1,2})(?!\d)|(?<='0\d\"))"
)
_AFTER_MIDNIGHT = re.compile(
    r"(?<![\d:.])(2[5-9]):([0-5]\d)(?=ごろ|頃|から|まで|より|—|-|発|着|放送|開始|終了|スタート|閉店|に放送)"
)
_UNITS = {"hours": "時間", "minutes": "分", "seconds": "秒"}


class Durations:
    """Writes lengths of time with kanji for hours, minutes and seconds."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such kanji; digits are left to other rules."""
        text = text.sub(HOURS, _length).sub(MINUTES, _length).sub(_TIMED, _length, "length")
        for pattern in (_MARKED, RACE):
            text = text.sub(pattern, lambda m: f"{int(m[1])}分{int(m[2])}秒{m[3] or ''}")
        text = text.sub(_HUNDREDTHS, lambda match: f"{match[1]}秒{match[2]}")
        return text.sub(_AFTER_MIDNIGHT, _late)


def _length(match: Match) -> str:
    parts = match.groupdict()
    return "".join(f"{int(parts[part])}{unit}" for part, unit in _UNITS.items() if parts.get(part))


def _late(match: Match) -> str:
    minutes = f"{int(match[2])}分" if int(match[2]) else ""
    return f"{match[1]}時{minutes}"
