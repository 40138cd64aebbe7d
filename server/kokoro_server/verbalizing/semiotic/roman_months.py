"""Writes dates with a Roman month in digits: "5-III-1897" as "5/3/1897"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.roman_value import roman_value

_DATE = regex.compile(
    r"(?<![\w.,/-])(?P<day>[012]?\d|3[01])(?P<mark>[-./])(?P<month>I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})"
    r"(?P=mark)(?P<year>[12]\d{3}|\d\d)(?![\w/-]|[.,]\d)"
)


class RomanMonths:
    """Writes such dates the usual way; the rule of dates reads them."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with months in digits."""
        return text.sub(_DATE, _in_digits)


def _in_digits(match: Match) -> str:
    return f"{match['day']}/{roman_value(match['month'])}/{match['year']}"
