"""How Hindi says dates and times."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.letters import LETTERS
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import ClockTable
from kokoro_server.verbalizing.semiotic.dates import DateTable

_VARIANTS = {
    "फरवरी": 2, "सितम्बर": 9, "सितंबर": 9, "अक्तूबर": 10, "नवम्बर": 11, "दिसम्बर": 12, "जन": 1, "फर": 2,
    "फ़र": 2, "अप्रै": 4, "जुला": 7, "अग": 8, "सित": 9, "अक्टू": 10, "अक्तू": 10, "नव": 11, "दिस": 12,
    "january": 1, "february": 2, "march": 3,
    "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3,
    "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_DATE_CUES = "दिनांक|तारीख|तिथि|दि\\.|ता\\."
_NOON = 12
_LAST_MONTH = 12
_DAYS = 31


def dates(cldr: CLDR) -> DateTable:
    """Return how dates are said."""
    return DateTable(
        months=cldr.months(),
        short_months=_VARIANTS,
        day=SPELLER.cardinal,
        year=SPELLER.year,
        day_month=lambda day, month: f"{day} {month}",
        year_link="",
        cues=_DATE_CUES,
        of="का|के|की|of",
        to="से",
    )


class ShortDates:
    """Says days and months in two digits each, and dates with the month first, in their order."""

    def __init__(self, table: DateTable) -> None:
        """Take the names of the months."""
        self._months = table.months

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for "06-05" where it is the whole text, and "02-27-2020"."""
        text = text.sub(_TWO_DIGITS, self._say).sub(_BEFORE_PLACE, self._say)
        return text.sub(_MONTH_FIRST, self._say)

    def _say(self, match: Match) -> str | None:
        first, second = int(match["first"]), int(match["second"])
        if first == 0 or second == 0:
            return None
        year = f" {SPELLER.year(int(match['year']))}" if match.groupdict().get("year") else ""
        if first <= _LAST_MONTH < second <= _DAYS:
            return f"{self._months[first - 1]} {SPELLER.cardinal(second)}{year}"
        if not year and second <= _LAST_MONTH and first <= _DAYS:
            return f"{SPELLER.cardinal(first)} {self._months[second - 1]}"
        return None


_TWO_DIGITS = re.compile(r"^(?P<first>\d\d)-(?P<second>\d\d)(?=[।.]?$)")
_BEFORE_PLACE = re.compile(
    r"(?<![\w./,-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?= (?:को|तक|से पहले|के बाद)(?: |$|[।,.]))"
)
"""A day and month in "12/5 को"."""
_MONTH_FIRST = re.compile(
    r"(?<![\w./-])(?P<first>\d{1,2})([-/.])(?P<second>\d{1,2})\2(?P<year>\d{4})(?![\w/-]|[.,]\d)"
)


class HindiTimes:
    """Says times."""

    def time(self, hour: int, minute: int, second: int | None, half: str) -> str:
        """Say "सुबह साढ़े दस बजे", "दो बजकर सोलह मिनट"."""
        words = _half(hour, half)
        if second or (second is not None and minute):
            hours, minutes = SPELLER.cardinal(hour), SPELLER.cardinal(minute)
            return f"{words}{hours} बजकर {minutes} मिनट {SPELLER.cardinal(second)} सेकंड"
        return words + (_quarter(hour, minute) or _exact(hour, minute))

    def offset(self, sign: str, hours: int, minutes: int) -> str:
        """Say "प्लस पाँच तीस"."""
        words = f"{'प्लस' if sign == '+' else 'माइनस'} {SPELLER.cardinal(hours)}"
        return f"{words} {SPELLER.cardinal(minutes)}" if minutes else words


def _exact(hour: int, minute: int) -> str:
    hours = SPELLER.cardinal(hour)
    return f"{hours} बजकर {SPELLER.cardinal(minute)} मिनट" if minute else f"{hours} बजे"


def _quarter(hour: int, minute: int) -> str | None:
    """Return "साढ़े दस बजे"; none for other minutes, and for hours up to 24."""
    if not 1 <= hour <= _NOON:
        return None
    if minute == 15:
        return f"सवा {SPELLER.cardinal(hour)} बजे"
    if minute == 45:
        return f"पौने {SPELLER.cardinal(hour % _NOON + 1)} बजे"
    if minute == 30:
        return f"{_HALF_PAST.get(hour) or f'साढ़े {SPELLER.cardinal(hour)}'} बजे"
    return None


_HALF_PAST = {1: "डेढ़", 2: "ढाई"}
_PARTS = {"a": ((4, "रात"), (12, "सुबह")), "p": ((4, "दोपहर"), (8, "शाम"), (12, "रात"))}
"""The parts of each half of the day, with the hour that each ends before."""


def _half(hour: int, half: str) -> str:
    if not half:
        return ""
    return next((f"{name} " for end, name in _PARTS[half] if hour % _NOON < end), "")


def clock() -> ClockTable:
    """Return how times are said."""
    return ClockTable(
        times=HindiTimes(),
        cues="(?:सुबह|शाम|रात|दोपहर|सायं|प्रातः|तड़के)(?: के| करीब| लगभग)?|समय",
        hours=r"बजे(?! ?\d)|hrs|h",
        minutes="min|मिनट",
        seconds="s|sec|सेकंड",
        not_behind="अनुपात|स्कोर|पैमाना|पैमाने|अध्याय|श्लोक|मिश्रण",
        zones={
            zone: LETTERS.spell(zone) for zone in ("ist", "gmt", "utc", "est", "pst", "bst", "cet")
        },
        to="से",
        dotted_alone=False,
    )
