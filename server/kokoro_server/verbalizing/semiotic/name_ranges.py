"""Verbalizes ranges of months cut short: "sept.-oct. 2024"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence
from kokoro_server.verbalizing.words import any_of


class NameRanges:
    """Verbalizes two short names with a dash or a word between them.

    One alone could be another word, such as French "mer" or Portuguese "sex".
    """

    def __init__(self, names: Mapping[str, str], to: str) -> None:
        """Take names by short name, in lower case without dots, and the word between."""
        self._names = names
        self._to = to
        short = any_of(names)
        self._range = re.compile(
            rf"(?<![\w-])(?P<first>{short})\.?(?: ?[-—] ?| {to} )(?P<last>{short})(?P<dot>\.)?"
            r"(?![\w-])",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with whole names in such ranges."""
        return text.sub(self._range, self._say)

    def _say(self, match: Match) -> str:
        first, last = (self._names[match[end].lower()] for end in ("first", "last"))
        stop = "." if match["dot"] and ends_sentence(match.string, match.end()) else ""
        return f"{first} {self._to} {last}{stop}"
