"""Verbalizes ranges and lists of names cut short: "sept.-oct. 2024", "lun/mié/vie"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence
from kokoro_server.verbalizing.words import any_of


class NameRanges:
    """Verbalizes short names with a dash, a word or a slash between them.

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
        self._list = re.compile(
            rf"(?<![\w/-])(?:{short}\.? ?/ ?){{1,6}}{short}(?P<dot>\.)?(?![\w/-])", re.IGNORECASE
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with whole names in such ranges."""
        return text.sub(self._range, self._say).sub(self._list, self._said_in_turn)

    def _said_in_turn(self, match: Match) -> str:
        short = [each.strip(" .").lower() for each in match[0].split("/")]
        stop = "." if match["dot"] and ends_sentence(match.string, match.end()) else ""
        return f"{', '.join(self._names[each] for each in short)}{stop}"

    def _say(self, match: Match) -> str:
        first, last = (self._names[match[end].lower()] for end in ("first", "last"))
        stop = "." if match["dot"] and ends_sentence(match.string, match.end()) else ""
        return f"{first} {self._to} {last}{stop}"
