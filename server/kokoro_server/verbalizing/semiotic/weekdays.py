"""Verbalizes weekdays cut short: "lun.-ven.", "seg. a sex.", "sáb. 10:00"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.semiotic.name_ranges import NameRanges
from kokoro_server.verbalizing.words import any_of


class Weekdays:
    """Verbalizes short names of weekdays: two with a dash or a word between, one before a date."""

    def __init__(self, days: Mapping[str, str], to: str) -> None:
        """Take the weekdays by short name, in lower case without dots, and the word between."""
        self._days = days
        self._ranges = NameRanges(days, to)
        self._one = re.compile(
            rf"(?<![\w-])(?P<day>{any_of(days)})\.?(?=,? \d{{1,2}}"
            r"(?:/\d|[:.h][0-5]\d|-\d{1,2}(?: ?h|[:.]\d)| ?h(?!\w)))",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with whole names of such weekdays."""
        text = self._ranges.apply(text)
        return text.sub(self._one, lambda match: self._days[match["day"].lower()])
