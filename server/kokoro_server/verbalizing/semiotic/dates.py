"""Verbalizes dates: of only digits, and with the name of a month."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.words import any_of

_DAY_MARK = "(?:er|[º°])?"
"""Optional mark after a day that is said as an ordinal: "1er mai", "1º de maio"."""
_MONTHS = 12
_DAYS = 31
_YEAR_FIRST = re.compile(r"(?<![\w./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\w/-]|\.\d)")
_DAY_FIRST = re.compile(
    r"(?<![\w./-])(\d{1,2})(?:er|[º°])?([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\w/-]|[.,]\d)"
)
_SPAN = re.compile(
    r"(?<![\w./-])(?P<from>\d{1,2}) ?[-—] ?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}|\d\d)"
    r"(?![\w/-]|[.,]\d)"
)
"""Days of one month: "5-7/11/2024"."""
_NUMBER = re.compile(r"\d+")
_MEASURE = (
    r"(?:[kmc]?g|[mcd]?l|[kmc]?m|oz|lb|[℃°%]|[kq]uilo\w*|chil[oi]|kilo\w*|gram\w+|litr\w+|metr\w+|"
    r"mètr\w+|tazas?|tazz[ae]|tasses?|xícaras?|copos?|vasos?|verres?|bicchier[ei]|colher\w*|"
    r"cuchar\w+|cucchia\w+|cuill\w+|horas?|heures?|or[ae]|mill?as?|milhas?|milles?|migli[oa]|"
    r"pulgadas?|polegadas?|pouces?|pollic[ei]|libras?|livres?|libbr[ae]|onzas?|onças?|onces?)"
)
"""What a fraction is of, and no date."""
_NEXT_CENTURY = 50
"""Two-digit years up to this one are in the century that began in 2000."""


@dataclass(frozen=True)
class DateTable:
    """A language's notation of dates, and its words for them."""

    months: Sequence[str]
    """Names of the months, January first."""
    short_months: Mapping[str, int]
    """Month number by short or other name, in lower case, without a dot."""
    day: Callable[[int], str]
    """Returns the words for the day before a month: "primero", "dos"."""
    year: Callable[[int], str]
    day_month: Callable[[str, str], str]
    """Joins day and month, in words."""
    year_link: str
    """Joins them with the year where the text has no such word: "de"; may be empty."""
    cues: str
    """Pattern of words before a day and month in digits ("el", "del"): "el 5/3"."""
    of: str
    """Pattern of an optional word between day, month and year: "de"."""
    to: str = ""
    """Word between two days, as in "5-7 de junio"; may be empty."""
    month_first: bool = False
    """Whether "3/5/2025" is the fifth of March."""

    @property
    def names(self) -> dict[str, str]:
        """Return the names of the months by what may stand for them."""
        whole = {month: month for month in self.months}
        return whole | {short: self.months[n - 1] for short, n in self.short_months.items()}


class Dates:
    """Verbalizes dates."""

    def __init__(self, table: DateTable) -> None:
        """Take the language's table."""
        self._table = table
        self._month_numbers = {
            **{name: number for number, name in enumerate(table.months, 1)},
            **table.short_months,
        }
        names = any_of(self._month_numbers)
        year = rf"(?:,?(?: (?P<link>{table.of}))? (?P<year>\d{{4}})(?![\w%€$]|[.,]\d| [€$%]))?"
        # A full name may end the sentence; the dot of a short one is its own.
        self._day_month = re.compile(
            rf"(?<![\w.,/:])(?P<days>(?:\d{{1,2}}(?:/| ?[-—] ?)){{1,3}})?"
            rf"(?P<day>\d{{1,2}}){_DAY_MARK}(?:[ /-](?:(?:{table.of}) )?)"
            rf"(?P<month>{names})(?!\w)(?P<dot>\.(?=[ ,/]))?"
            rf"(?:[-/](?P<short>\d\d|\d{{4}})(?!\w)|{year})",
            re.IGNORECASE,
        )
        short = any_of(table.short_months.keys() - {month.lower() for month in table.months})
        self._short_month = re.compile(
            rf"(?<![\w-])(?P<month>{short})\.(?= (?:(?:{table.of}) )?(?:1\d|20)\d\d(?!\w))",
            re.IGNORECASE,
        )
        self._month_year = re.compile(
            rf"(?<!\w)(?:(?P<month>{names})\.?/(?P<year>\d{{4}})"
            r"|(?<![./-])(?P<number>0[1-9]|1[0-2])/(?P<of>(?:19|20)\d\d))(?![\w/-]|[.,]\d)",
            re.IGNORECASE,
        )
        self._month_day = re.compile(
            rf"(?<!\w)(?<!\d )(?<!\w )(?P<month>{names})\.? "
            rf"(?P<day>\d{{1,2}})(?![\w/:%]|[.,]\d){year}(?! \w)",
            re.IGNORECASE,
        )
        self._padded = re.compile(
            r"(?<![\w./-])(?:(?P<day>\d{1,2})/(?P<month>0[1-9])|(?P<first>0[1-9])/(?P<second>1[0-2]))"
            r"(?![\w/%]|[.,]\d)"
        )
        self._short = re.compile(
            rf"(?<!\w)(?:{table.cues}) (?P<date>\d{{1,2}}/\d{{1,2}})"
            rf"(?![\w/%]|[.,]\d| d[aeiou']| d[aeio]s?\b| ?{_MEASURE}(?!\w))",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for dates."""
        text = text.sub(
            _YEAR_FIRST, lambda match: self._digits(match, match[4], match[3], match[1])
        )
        text = text.sub(_SPAN, self._span)
        text = text.sub(_DAY_FIRST, lambda match: self._digits(match, match[1], match[3], match[4]))
        text = text.sub(self._short, self._after_cue, "date")
        text = text.sub(self._padded, self._without_year)
        text = text.sub(self._day_month, self._named)
        text = text.sub(self._month_year, self._of_year)
        text = text.sub(self._short_month, lambda match: self._month(match["month"]))
        return text.sub(self._month_day, self._named)

    def _digits(self, match: Match, day: str, month: str, year: str) -> str | None:
        first, second = (day, month) if len(match[1]) > 2 else self._in_order(day, month)
        words = self._words(int(first), int(second), _full_year(year))
        return None if words is None else apart(match, words)

    def _span(self, match: Match) -> str | None:
        year = _full_year(match["year"])
        words = self._words(int(match["day"]), int(match["month"]), year)
        if words is None or not 1 <= int(match["from"]) < int(match["day"]):
            return None
        return f"{self._table.day(int(match['from']))} {self._table.to} {words}"

    def _in_order(self, first: str, second: str) -> tuple[str, str]:
        """Return day and month; swap them if the usual order gives no valid month."""
        if self._table.month_first:
            first, second = second, first
        return (second, first) if int(second) > _MONTHS >= int(first) else (first, second)

    def _after_cue(self, match: Match) -> str | None:
        day, month = self._in_order(*match["date"].split("/"))
        return self._words(int(day), int(month), None)

    def _without_year(self, match: Match) -> str | None:
        """Return the words for "10/05": fractions have no leading zero."""
        first, second = match["day"] or match["first"], match["month"] or match["second"]
        day, month = self._in_order(first, second)
        return self._words(int(day), int(month), None)

    def _named(self, match: Match) -> str | None:
        month = self._month_numbers[match["month"].lower()]
        groups = match.groupdict()
        year = groups["year"] or groups.get("short")
        full_year = _full_year(year) if year else None
        words = self._words(int(match["day"]), month, full_year, groups["link"])
        return words and self._earlier(groups.get("days") or "") + words

    def _earlier(self, days: str) -> str:
        """Return the days before the last: a range in "5-7 de junio", a list in "5, 6 y 7"."""
        numbers = list(map(int, _NUMBER.findall(days)))
        if not numbers:
            return ""
        is_range = len(numbers) == 1 and "/" not in days
        joint = f" {self._table.to} " if is_range and self._table.to else " "
        return " ".join(map(self._table.day, numbers)) + joint

    def _month(self, name: str) -> str:
        return self._table.months[self._month_numbers[name.lower()] - 1]

    def _of_year(self, match: Match) -> str:
        table = self._table
        month = (
            table.months[int(match["number"]) - 1]
            if match["number"]
            else self._month(match["month"])
        )
        year = table.year(int(match["of"] or match["year"]))
        return " ".join(filter(None, (month, table.year_link, year)))

    def _words(self, day: int, month: int, year: int | None, link: str | None = None) -> str | None:
        if not (1 <= day <= _DAYS and 1 <= month <= _MONTHS):
            return None
        table = self._table
        words = table.day_month(table.day(day), table.months[month - 1])
        if year is None:
            return words
        return " ".join(filter(None, (words, link or table.year_link, table.year(year))))


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _NEXT_CENTURY else 1900)
