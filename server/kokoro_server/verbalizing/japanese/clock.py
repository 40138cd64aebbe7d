"""Times of day: "10:30", "PM 3:00", "9am", "0時"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import CLOCK

_HALF = r"(?:([AaPp])\.?[Mm]\.?)"
_HALF_FIRST = re.compile(rf"(?<![A-Za-z]){_HALF} ?(?=\d{{1,2}}(?:[:時]|(?![\d.])))")
_HALF_LAST = re.compile(rf"(?<![\d:.])(?P<time>\d{{1,2}}(?::[0-5]\d){{0,2}}) ?{_HALF}(?![A-Za-z])")
_RATIO_BEFORE = re.compile(r"(?:比|率|割合|縮尺|スケール)[はがを、 ]{0,2}$")
_RATIO_AFTER = re.compile(r"(?:の(?:比|割合|画面|映像)|比)")
_ZERO = re.compile(r"(?<![\d.])0時(?!間)")


class Clock:
    """Writes times of day with kanji for hours, minutes and seconds."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with times in kanji; their digits are left to other rules."""
        text = text.sub(_HALF_FIRST, lambda match: _half(match[1]))
        text = text.sub(_HALF_LAST, lambda match: _half(match[2]) + _hours(match["time"]))
        text = text.sub(CLOCK, lambda match: _clock(text, match))
        return text.sub(_ZERO, "零時")


def _half(letter: str) -> str:
    return "午前" if letter in "Aa" else "午後"


def _hours(time: str) -> str:
    return time if ":" in time else f"{int(time)}時"


def _clock(text: AlignedText, match: Match) -> AlignedText | None:
    before, after = (
        text.text[max(0, match.start() - 6) : match.start()],
        text.text[match.end() : match.end() + 4],
    )
    if _RATIO_BEFORE.search(before) or _RATIO_AFTER.match(after):
        return None
    spoken = text.replaced(*match.span("hour"), f"{int(match['hour'])}時")
    if int(match["minute"]) or match["second"]:
        spoken += text.replaced(*match.span("minute"), f"{int(match['minute'])}分")
    if match["second"]:
        spoken += text.replaced(*match.span("second"), f"{int(match['second'])}秒")
    return spoken
