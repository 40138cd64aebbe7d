"""Weekdays by their first character: "5月3日(水)", "(月—金)", "(月・祝)"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_DAY = "[月火水木金土日祝休]"
_IN_BRACKETS = re.compile(
    rf"(?:(?<=[日月週\d]) ?|(?=\({_DAY}[・、,/—-]))"
    rf"\((?P<days>{_DAY}(?:曜日?)?(?:[・、,/—-]?{_DAY}(?:曜日?)?){{0,6}})\)"
)
_FROM_TO = re.compile(
    r"(?<![\u4e00-\u9fff\d])(?P<days>[月火水木金土日][—-][月火水木金土日])(?![\u4e00-\u9fff])"
)
_BEFORE_TIME = re.compile(r"(?<![\u4e00-\u9fff\d])(?P<days>[月火水木金土日])(?= \d{1,2}:[0-5]\d)")
_ONE = re.compile(rf"({_DAY})(?:曜日?)?|[・、,/—-]")
_NAMES = {"祝": "祝日", "休": "休日", "—": "から", "-": "から"}


class Weekdays:
    """Writes weekdays out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with whole names of weekdays, without the brackets around them."""
        text = text.sub(_IN_BRACKETS, lambda match: _days(text, match))
        text = text.sub(_FROM_TO, lambda match: _days(text, match))
        return text.sub(_BEFORE_TIME, lambda match: _days(text, match))


def _days(text: AlignedText, match: Match) -> AlignedText:
    days = text[match.start("days") : match.end("days")]
    return days if days.text == "土日" else days.sub(_ONE, _day)


def _day(match: Match) -> str:
    if not match[1]:
        return _NAMES.get(match[0], "、")
    return _NAMES.get(match[1], f"{match[1]}曜日")
