"""Reads dates with a day: "Jan. 5", "25 July 2012", "2016-11-03", "03/14/2025"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.months import BY_NUMBER, MONTH, MONTHS, WEEKDAY
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.writing import in_words

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\w%]|[.,:/-]\d)"
_END = r"(?![\d%°/]|[.,:]\d|(?:st|nd|rd|th)?[A-Za-z])"
_FLAGS = regex.IGNORECASE

_MONTH_FIRST = regex.compile(
    rf"(?<![\w-])(?<!\b(?:you|they|we|it|he|she|I|who|that|this) )(?P<month>{MONTH})(?:\. ?| |-)"
    rf"(?:the )?{_DAY}(?:st|nd|rd|th)?(?: ?[-—] ?(?P<last>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
    rf"{_END}(?:(?P<gap>,? ?|-){_YEAR})?",
    _FLAGS,
)
_DAY_FIRST = regex.compile(
    rf"(?<![\w/$€£-]|\d[.,:])(?P<the>the )?(?:(?P<from>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    rf" ?[-—] ?)?"
    rf"{_DAY}(?P<suffix>st|nd|rd|th)?(?: of |[ -])"
    rf"(?P<month>{MONTH})\b(?:(?P<gap>\.?,? ?|-){_YEAR}|\.(?= ?[a-z\d',;:)]))?",
    _FLAGS,
)
_MONTH_AND_YEAR = regex.compile(
    rf"(?<![\w-])(?P<month>{MONTH})(?P<gap>\.?,? (?:of )?){_YEAR}", _FLAGS
)
_YEAR_FIRST = regex.compile(
    r"(?<![\w/-]|\d[.,:])(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    rf"{_DAY}(?![\d-])(?P<clock>T(?=\d\d:))?"
)
_NUMERIC = regex.compile(
    r"(?<![\w/-]|\d[.,:])(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)"
    r"(?P<year>\d{4}|(?<![.])\d\d)(?![\w]|[/.,-]\d)"
)
_WITHOUT_YEAR = regex.compile(
    rf"(?<=\b(?:on|until|since|due|"
    rf"ETA|starting|deadline|dated|before|after|through|{WEEKDAY}(?:[a-z]*day)?\.?,?) \(?)"
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?!\d|[/.,]\d| of\b| (?:cup|tea|table|pound|mile|in))"
    r"|(?<=\b(?:RSVP|due|in|back|done|ready|delivered|arrive|arrives|reply|respond|register|apply|pay)"
    r" by )(?P<first>\d{1,2})/(?P<second>\d{1,2})(?!\d|[/.,]\d)",
    _FLAGS,
)
_SPAN = regex.compile(
    r"(?<![\w/.-])(?P<first>\d{1,2})/(?P<second>\d{1,2}) ?[-—] ?(?:(?P<last>\d{1,2})/)?"
    r"(?P<end>\d{1,2})(?![\w/%-]|[.,]\d)"
)
_MONTHS = 12
_EXPIRES = regex.compile(r"\bexp(?:\.:?|:) ?(?=(?:0[1-9]|1[0-2])/\d\d(?!\d|/))", _FLAGS)
_EXPIRY = regex.compile(
    r"(?<=\b(?:exp(?:\.|iry|iration|ires|iring|iry date|iration date)?"
    r"|valid (?:thru|through|until|till|to))"
    r"(?: date| in| on)?[:.]? ?)(?P<month>0[1-9]|1[0-2])/(?P<year>\d\d)(?![\w/]|[.,]\d)",
    _FLAGS,
)
"""The month and year of a card."""
_VERBS = frozenset(("may", "march", "mar"))
"""Months that are other words too where they begin with a small letter."""


class Dates:
    """Reads a day before its month or after it, with the year or without."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for dates."""
        text = text.sub(_YEAR_FIRST, lambda match: self._year_first(text, match))
        text = text.sub(_NUMERIC, self._numeric)
        text = text.sub(_EXPIRES, "expires ").sub(_EXPIRY, self._expiry)
        text = text.sub(_SPAN, self._span).sub(_WITHOUT_YEAR, self._without_year)
        return self._with_names(text)

    def _with_names(self, text: AlignedText) -> AlignedText:
        day_first = text.sub(_DAY_FIRST, lambda match: self._day_first(text, match))
        month_first = day_first.sub(_MONTH_FIRST, lambda match: self._month_first(day_first, match))
        return month_first.sub(
            _MONTH_AND_YEAR, lambda match: self._month_and_year(month_first, match)
        )

    def _month_first(self, text: AlignedText, match: Match) -> AlignedText | None:
        month = match["month"]
        if month in _VERBS and not match["year"]:
            return None
        the = "the " if self._numbers.british else ""
        parts = [
            (match.span("month"), MONTHS[month.lower()]),
            (match.span("day"), the + self._numbers.ordinal(match["day"])),
        ]
        if match["last"]:
            parts.append((match.span("last"), f"to {the}{self._numbers.ordinal(match['last'])}"))
        return in_words(text, parts) + self._year(text, match)

    def _day_first(self, text: AlignedText, match: Match) -> AlignedText | None:
        month = match["month"]
        if month in _VERBS and not (match["year"] or match["suffix"]):
            return None
        day = f"the {self._numbers.ordinal(match['day'])}"
        if match["from"]:
            day = f"the {self._numbers.ordinal(match['from'])} to {day}"
        start = match.start("from") if match["from"] else match.start("day")
        parts = [
            ((match.start() if match["the"] else start, match.end("day")), day),
            (match.span("month"), f"of {MONTHS[month.lower()]}"),
        ]
        return in_words(text, parts) + self._year(text, match)

    def _month_and_year(self, text: AlignedText, match: Match) -> AlignedText | None:
        if match["month"] in _VERBS:
            return None
        name = in_words(text, [(match.span("month"), MONTHS[match["month"].lower()])])
        return name + self._year(text, match)

    def _year(self, text: AlignedText, match: Match) -> AlignedText:
        """Return what stands between the day and the year, and the year."""
        if not match["year"]:
            return text[0:0]
        gap = ", " if "," in match["gap"] else " "
        between = text.replaced(*match.span("gap"), gap)
        return between + text.replaced(*match.span("year"), self._numbers.year(match["year"]))

    def _year_first(self, text: AlignedText, match: Match) -> AlignedText:
        date = self._date(int(match["month"]), match["day"], day_first=self._numbers.british)
        year = self._numbers.year(match["year"])
        end = match.end("day")
        said = text.replaced(match.start(), end, f"{date} {year}")
        return said + text.replaced(end, match.end(), " at ") if match["clock"] else said

    def _numeric(self, match: Match) -> str | None:
        first, second = match["first"], match["second"]
        date = self._day_and_month(first, second)
        if date is None or (match["mark"] == "." and len(match["year"]) == 2):
            return None
        year = match["year"]
        if len(year) == 2:
            year = ("20" if year < "50" else "19") + year
        return f"{date} {self._numbers.year(year)}"

    def _expiry(self, match: Match) -> str:
        return f"{BY_NUMBER[int(match['month'])]} {self._numbers.year('20' + match['year'])}"

    def _span(self, match: Match) -> str | None:
        """Read the days of a span, unless both ends may be fractions."""
        first, second, last = match["first"], match["second"], match["last"]
        if int(second) <= _MONTHS and (last is None or int(match["end"]) <= _MONTHS):
            return None
        begin = self._day_and_month(first, second)
        end = self._day_and_month(last or first, match["end"])
        return begin and end and f"{begin} to {end}"

    def _without_year(self, match: Match) -> str | None:
        return self._day_and_month(match["first"], match["second"])

    def _day_and_month(self, first: str, second: str) -> str | None:
        """Read two numbers as the country writes them, or the other way round if it must be."""
        in_order = (int(second), first) if self._numbers.british else (int(first), second)
        reversed_ = (int(first), second) if self._numbers.british else (int(second), first)
        for month, day in (in_order, reversed_):
            if month in BY_NUMBER and 1 <= int(day) <= 31:
                return self._date(month, day, day_first=day == first)
        return None

    def _date(self, month: int, day: str, *, day_first: bool) -> str:
        ordinal = self._numbers.ordinal(day)
        if day_first:
            return f"the {ordinal} of {BY_NUMBER[month]}"
        return f"{BY_NUMBER[month]} {'the ' if self._numbers.british else ''}{ordinal}"
