"""Reads lengths of time: "2h 41m", 成绩2:05:31, 1'30", 9"58."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import HOURS, MINUTES, RACE

_TIMED = re.compile(
    r"(?:成绩|用时|耗时|历时|时长|全长|片长|完赛|净计时|纪录|记录)(?:是|为|约|:)?(?:了|到)? ?"
    r"(?P<length>(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d))(?![\d:])"
)
_SPORT = re.compile(
    r"(?<![\d'\"°])(?P<minutes>\d{1,2})'(?P<seconds>[0-5]\d)\"(?P<parts>\d{1,2})?(?!\d)"
)
"""Sixty seconds are a minute: below twelve, the number may be of inches."""
_TWELVE = 12
_SECONDS = re.compile(r"(?<![\d'\"])(\d{1,2})\"(\d{2})(?![\d'\"])")
_UNITS = {"hours": "小时", "minutes": "分", "seconds": "秒"}


class Duration:
    """Reads lengths of time with the words for hours, minutes and seconds."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such words; digits are left to other rules."""
        text = text.sub(HOURS, _length).sub(MINUTES, _length).sub(_TIMED, _length, "length")
        text = text.sub(_SPORT, _sport).sub(RACE, _sport)
        return text.sub(_SECONDS, lambda match: f"{match[1]}秒{match[2]}")


def _length(match: Match) -> str:
    parts = {part: digits for part, digits in match.groupdict().items() if digits}
    words = [f"{int(parts[part])}{unit}" for part, unit in _UNITS.items() if part in parts]
    if words[-1].endswith("分"):
        words[-1] += "钟"
    return "".join(words)


def _sport(match: Match) -> str | None:
    seconds = match["seconds"]
    if int(seconds) < _TWELVE and seconds[0] != "0" and not match["parts"]:
        return None
    return f"{int(match['minutes'])}分{match['seconds']}秒{match['parts'] or ''}"
