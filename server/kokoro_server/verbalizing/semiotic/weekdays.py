"""Verbalizes ranges of weekdays cut short: "lun.-ven.", "seg. a sex."."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence
from kokoro_server.verbalizing.words import any_of


class WeekdayRanges:
    """Verbalizes two short names of weekdays with a dash or a word between them.

    One alone could be another word, such as French "mer" or Portuguese "sex".
    """

    def __init__(self, days: Mapping[str, str], to: str) -> None:
        """Take the weekdays by short name, in lower case without dots, and the word between."""
        self._days = days
        self._to = to
        short = any_of(days)
        self._range = re.compile(
            rf"(?<![\w-])(?P<first>{short})\.?(?: ?[-—] ?| {to} )(?P<last>{short})(?P<dot>\.)?"
            r"(?![\w-])",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with whole names in such ranges."""
        return text.sub(self._range, self._say)

    def _say(self, match: Match) -> str:
        first, last = (self._days[match[end].lower()] for end in ("first", "last"))
        stop = "." if match["dot"] and ends_sentence(match.string, match.end()) else ""
        return f"{first} {self._to} {last}{stop}"
