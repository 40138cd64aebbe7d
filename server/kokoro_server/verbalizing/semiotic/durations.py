"""Verbalizes lengths of time of two or more units: "2h 41m", "3 min 20 s", "2'52''/km"."""

from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.quantity import Quantity
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Noun

_START, _END = r"(?<![\w.,:/°'-])(?<!° )", r"(?![\w'\"]|[.,:]\d)"
_HOUR = r"(?P<hour>\d{1,3}) ?(?:h|hs|hrs?)\.?"
_MINUTE, _SECOND = r"(?P<minute>[0-5]?\d)", r"(?P<second>[0-5]?\d(?:[.,]\d{1,3})?)"
_LONG = regex.compile(
    rf"{_START}(?:(?P<day>\d{{1,3}}) ?d )?{_HOUR} ?{_MINUTE} ?(?:min|mins|mn|m|')"
    rf"(?: ?{_SECOND} ?(?:s|sec|seg|\"|''))?{_END}"
)
_SHORT = regex.compile(rf"{_START}{_MINUTE} ?(?:min|mins|mn) ?{_SECOND} ?(?:s|sec|seg){_END}")
_MARKED = regex.compile(rf"{_START}(?P<minute>\d{{1,3}})'(?P<second>[0-5]\d)(?:\"|''){_END}")
_RACE = regex.compile(
    rf"{_START}(?P<minute>\d{{1,3}}):(?P<second>[0-5]\d[.,]\d\d)(?![\w'\":/]|[.,:]?\d)"
)
"""A time of a race: "2:03,56"."""
_BEHIND_IN = regex.compile(
    r"(?<=\b(?:en|em|in) )(?:(?P<hour>\d{1,2}) ?h ?(?P<minute>[0-5]\d)"
    r"|(?P<minute>2[5-9]|[3-5]\d):(?P<second>[0-5]\d))(?![\w'\":/]|[.,:]\d)"
)
"""Behind "in" these are no times of day: "en 1h05", "in 45:30"."""
_ONE = regex.compile(rf"{_START}(?:\d{{1,3}}\+)?(?P<minute>\d{{1,3}})'(?!['\"\w]| ?\d)")
_QUOTE = regex.compile(r"(?<!\w)'")
_INCHES = 12
_CONTEXT = 24


@dataclass(frozen=True)
class DurationTable:
    """A language's words for lengths of time."""

    days: Noun
    hours: Noun
    minutes: Noun
    seconds: Noun
    link: str
    """Joins the last two units, with its spaces: " y "."""
    articles: str
    """Pattern of words behind which "90'" is one minute of a match: "en el minuto 90"."""
    clock_cues: str
    """Pattern of words behind which "14 h 30 min" is a time of day: "a las"."""


class Durations:
    """Verbalizes lengths of time. A text that is nothing else is left to the rule of times."""

    def __init__(self, quantity: Quantity, table: DurationTable) -> None:
        """Take the words for amounts, and the language's table."""
        self._quantity = quantity
        self._nouns = {
            "day": table.days,
            "hour": table.hours,
            "minute": table.minutes,
            "second": table.seconds,
        }
        self._link = table.link
        self._article = regex.compile(rf"(?:^|\W)(?:{table.articles}) $", regex.IGNORECASE)
        self._clock = regex.compile(rf"(?:^|\W)(?:{table.clock_cues}) $", regex.IGNORECASE)

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for lengths of time."""
        for pattern in (_LONG, _SHORT, _MARKED, _RACE, _BEHIND_IN):
            text = text.sub(pattern, self._say)
        if "'" not in text.text or _QUOTE.search(text.text):
            return text
        return text.sub(_ONE, self._one)

    def _one(self, match: Match) -> str:
        """Return "90 minutos" for "90'", whose mark is no quotation mark."""
        minutes, number = self._nouns["minute"], match[0].removesuffix("'")
        if self._article.search(match.string[max(0, match.start() - _CONTEXT) : match.start()]):
            return f"{minutes.one} {number}"
        return f"{number} {minutes.one if number == '1' else minutes.many}"

    def _say(self, match: Match) -> str | None:
        before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
        is_all = match[0] == match.string and match.re is not _RACE
        if is_all or self._clock.search(before) or _is_height(match):
            return None
        parts = self._quantity.counts(match, self._nouns)
        return apart(match, self._link.join((" ".join(parts[:-1]), parts[-1])))


def _is_height(match: Match) -> bool:
    """Return whether the marks may stand for feet and inches: 6'2'' and 5'11'' but not 2'05''."""
    second = match["second"]
    is_pace = match.string.startswith("/", match.end())
    return match.re is _MARKED and int(second) < _INCHES and second[0] != "0" and not is_pace
