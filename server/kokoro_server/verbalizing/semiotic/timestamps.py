"""Verbalizes timestamps of ISO 8601, "2026-11-28T15:30:00Z", as a date, a time and a time zone."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_TIMESTAMP = re.compile(
    r"(?<![\w.-])(?P<date>\d{4}-\d\d-\d\d)(?P<at>[T ])(?P<time>[0-2]\d:[0-5]\d)"
    r"(?P<second>:[0-5]\d)?(?:\.0{1,9})?(?:(?P<utc>Z)"
    r"|(?P<sign>[+-])(?P<hours>[01]\d):?(?P<minutes>[0-5]\d))?(?![\w:]|\.\d)"
)


@dataclass(frozen=True)
class Timestamps:
    """Separates the parts of a timestamp, for the rules of dates and times."""

    at: str = " "
    """What to write for the "T" between date and time; "T" leaves it to the rule of dates."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with timestamps such as "2026-11-28 15:30 UTC+2"."""
        return text.sub(_TIMESTAMP, self._parts)

    def _parts(self, match: Match) -> str:
        second = match["second"]
        time = match["time"] if second in (None, ":00") else match["time"] + second
        at = self.at if match["at"] == "T" else " "
        return f"{match['date']}{at}{time}{_zone(match)}"


def _zone(match: Match) -> str:
    if match["utc"]:
        return " UTC"
    if not match["sign"]:
        return ""
    minutes = "" if match["minutes"] == "00" else f":{match['minutes']}"
    return f" UTC{match['sign']}{int(match['hours'])}{minutes}"
