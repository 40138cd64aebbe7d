"""Verbalizes weekdays cut short: "lun.-ven.", "seg. a sex.", "sáb. 10:00"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence
from kokoro_server.verbalizing.words import any_of


class Weekdays:
    """Verbalizes short names of weekdays: two with a dash or a word between, one before a date.

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
        self._one = re.compile(
            rf"(?<![\w-])(?P<day>{short})\.?(?=,? \d{{1,2}}"
            r"(?:/\d|[:.h][0-5]\d|-\d{1,2}(?: ?h|[:.]\d)| ?h(?!\w)))",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with whole names of such weekdays."""
        text = text.sub(self._range, self._say)
        return text.sub(self._one, lambda match: self._days[match["day"].lower()])

    def _say(self, match: Match) -> str:
        first, last = (self._days[match[end].lower()] for end in ("first", "last"))
        stop = "." if match["dot"] and ends_sentence(match.string, match.end()) else ""
        return f"{first} {self._to} {last}{stop}"
