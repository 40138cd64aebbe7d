"""Reads times of day and durations written with colons."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import CLOCK

_PARTS = "上午|下午|早上|晚上|中午|凌晨|傍晚|夜里"
_HALF = re.compile(
    rf"(?P<before>{_PARTS})? ?{CLOCK.pattern}"
    r"(?P<half> (?:a\.?m\.?|p\.?m\.?)| ?(?:AM|PM|A\.M\.|P\.M\.)|(?<=\d)[ap]m(?![A-Za-z]))?(?!\d)"
    rf"(?P<dash> ?[-—] ?(?=(?:{_PARTS})? ?\d{{1,2}}:[0-5]\d(?!\d)))?",
)
_HALF_FIRST = re.compile(r"(?<![A-Za-z])([AP])\.?M\.? ?(?=\d{1,2}:[0-5]\d)")
_HAN = re.compile("[\u4e00-\u9fff]")
_MORNING, _AFTERNOON = "上午", "下午"


class Clock:
    """Reads "10:30" as ten 点 thirty 分, and on the hour as 点整."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with hours, minutes and seconds before their words."""
        text = text.sub(_HALF_FIRST, lambda m: _MORNING if m[1] == "A" else _AFTERNOON)
        return text.sub(_HALF, _time)


def _time(match: Match) -> str:
    half = (match["half"] or "").strip().lower()
    before = match["before"] or ""
    stays = match["half"] in ("am", "pm") and not (before or _is_in_chinese(match))
    if half and not (before or stays):
        before = _MORNING if half.startswith("a") else _AFTERNOON
    ends = f"{half if stays else ''}{'到' if match['dash'] else ''}"
    return f"{before}{int(match['hour'])}点{_past(match)}{ends}"


def _is_in_chinese(match: Match) -> bool:
    """Say whether Chinese stands beside a time such as "3:04pm"."""
    text, (start, end) = match.string, match.span()
    return bool(_HAN.search(text[max(0, start - 2) : start] + text[end : end + 2]))


def _past(match: Match) -> str:
    minute, second = int(match["minute"]), match["second"]
    if second is not None:
        return f"{minute}分{int(second)}秒"
    if minute:
        return f"{minute}分"
    is_said = match.string.startswith(("整", "正"), match.end())
    return "" if match["dash"] or is_said else "整"
