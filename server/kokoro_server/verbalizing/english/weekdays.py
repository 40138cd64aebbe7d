"""Reads weekdays cut short, where a date, a time or another weekday stands beside them."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.months import MONTH, MONTHS, WEEKDAY, WEEKDAYS

_WEEKDAY = regex.compile(
    rf"\b(?P<name>{WEEKDAY})(?:(?P<dot>\.)|\b)(?=,? ?(?:{MONTH}\b|\(?\d)| ?[-—/&] ?{WEEKDAY}\b)"
    rf"|(?<=\b(?:Mon|Tue|Tues|Wed|Thu|Thurs?|Fri|Sat|Sun)[a-z]* ?[-—/&] ?)(?P<name>{WEEKDAY})\b\.?"
    r"|\b(?P<name>Mon|Tues?|Wed|Thurs?|Fri)\.(?=,? [a-z])"
    r"|(?<=\b(?:[Cc]losed|[Oo]pen|[Ee]very|[Nn]ext|[Ll]ast|on|until) )"
    r"(?P<name>Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
    r"(?=[.,;!?)]|$| (?:at|from|and|or|to|morning|night)\b)"
)
_WEEKDAY_DASH = regex.compile(r"(?<=\b[A-Z][a-z]{2,6}day) ?[-—] ?(?=[A-Z][a-z]{2,6}day\b)")
_WEEKDAY_SLASH = regex.compile(r"(?<=\b[A-Z][a-z]{2,6}day) ?/ ?(?=[A-Z][a-z]{2,6}day\b)")

_MONTH_DASH = regex.compile(
    rf"(?<![\w-])(?P<first>(?-i:{MONTH}))\.? ?[-—] ?(?P<last>(?-i:{MONTH}))(?![\w-])\.?"
)


class Weekdays:
    """Reads "Mon., Jan. 5", "Tu (2/22)", "Mon.-Fri.", "Jan-Mar"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with whole names of weekdays."""
        text = text.sub(_WEEKDAY, lambda match: WEEKDAYS[match["name"].lower()])
        return text.sub(_WEEKDAY_DASH, " to ").sub(_WEEKDAY_SLASH, ", ").sub(_MONTH_DASH, _months)


def _months(match: Match) -> str:
    return f"{MONTHS[match['first'].lower()]} to {MONTHS[match['last'].lower()]}"
