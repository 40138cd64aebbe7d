"""Writes out the dash of spans that are written short: "8a-5p", "Jan 30-Feb 2", "M-F", "5k-10k"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.english.months import MONTH

_FLAGS = regex.IGNORECASE
_HOUR = r"1?\d(?::[0-5]\d)?"
_HALVES = regex.compile(
    rf"(?<=(?<![\w.:/-]){_HOUR})(?P<half>[ap])(?= ?[-—] ?{_HOUR} ?(?:[ap]m?|noon)\b)"
    rf"|(?<=(?<![\w.:/-]){_HOUR} ?[ap]m? ?[-—] ?{_HOUR})(?P<half>[ap])(?!\w)"
    r"|(?<=(?<![\w.:/-])1?\d:[0-5]\d)(?P<half>[ap])(?![\w.'])"
)
"""The short form of am and pm: "8a-5p", "6:30a"."""
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = regex.compile(
    rf"(?<=(?i:\b{MONTH})\.? {_DAY}) ?[-—] ?(?=(?i:{MONTH})\.? \d{{1,2}}(?!\d))"
    rf"|(?<=\b{_DAY} (?i:{MONTH})\.?) ?[-—] ?(?={_DAY} (?i:{MONTH})\b)"
    r"|(?<=\b(?i:noon|midnight)) ?[-—] ?(?=\d)"
    r"|(?<=(?<![\w.-])1?\d(?::[0-5]\d)?(?: ?[ap]m)?) ?[-—] ?(?=(?:noon|midnight)\b)"
)
_SCALED = regex.compile(
    r"(?<=(?<![\w.,-])\d{1,4}(?:\.\d)?)(?P<scale>[kKmM])-(?=\d{1,4}(?:\.\d)?(?P=scale)(?!\w))"
)
_WORKDAYS = regex.compile(r"(?<![\w-])M-F(?= ?\d)|(?<=\d(?: ?[ap]m)?,? )M-F(?![\w-])", _FLAGS)


class ShortSpans:
    """Reads the dash of such spans as "to"; the ends stay for later rules."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such dashes."""
        text = text.sub(_HALVES, lambda match: f"{match['half']}m").sub(_TO, " to ")
        return text.sub(_SCALED, "-").sub(_WORKDAYS, "Monday to Friday")
