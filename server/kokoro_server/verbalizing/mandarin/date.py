"""Reads years, and dates written in figures, as year, month and day."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import ISO_DATE, digit_by_digit
from kokoro_server.verbalizing.mandarin.measure_words import MEASURED

_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_DAY_FIRST = re.compile(rf"(?<![\d.]){_DAY}(?P<mark>[-/.]){_MONTH}(?P=mark)(?P<year>\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(
    rf"(?<![\d.]){_MONTH}(?P<mark>[-/.]){_DAY}(?P=mark)(?P<year>\d{{4}})(?!\d)"
)
_SHORT_YEAR = re.compile(rf"(?<![\d/])(?P<year>\d{{2}})/{_MONTH}/{_DAY}(?![\d/])")
_YEAR_AND_MONTH = re.compile(
    r"(?<![\d.-])(?P<year>(?:19|20)\d\d)(?P<mark>[-/])(?P<month>0[1-9]|1[0-2]|(?<=/)[1-9])(?![\d/-])"
)

_DAYS = re.compile(
    r"(?<![\d/.])(?P<month>[1-9]|1[0-2])/(?P<day>\d{1,2})[-—](?P<last>[1-9]|1[0-2])/(?P<end>\d{1,2})"
    r"(?![\d/.])"
)
_FEAST = re.compile(
    rf"(?<![\d/.]){_MONTH}(?P<mark>/){_DAY}"
    r"(?=[\u4e00-\u9fff]{2,3}节|\((?:周|星期|礼拜)[一二三四五六日天]\))"
)
_ERA_BEHIND = re.compile(
    r"(?<![\dA-Za-z])(?P<date>\d{1,4}(?P<unit> ?年(?:\d{1,2}月)?(?:\d{1,2}[日号])?)?) ?"
    r"(?P<era>ad|bc|ce|bce|a\.d\.|b\.c\.)(?![A-Za-z])",
    re.IGNORECASE,
)
_ERA_BEFORE = re.compile(
    r"(?<![A-Za-z])(?P<era>ad|bc) ?(?P<date>\d{1,4})(?P<unit>年)?(?!\d)", re.IGNORECASE
)

_YEARS = re.compile(
    r"(?<![\d.])[12]\d{3}[-—到至][12]\d{3}(?= ?年)"
    r"|(?<=\()[12]\d{3}[-—到至][12]\d{3}(?=\))"
    rf"|(?<![\d.])(?:19|20)\d\d[-—到至](?:19|20)\d\d(?![\d.%]|{MEASURED})"
)
_LONG_YEAR = re.compile(
    r"(?<![\d.第])(?:(?<=公元)\d{3,4}|(?<=公元前)\d{3,4}"
    r"|(?![1-9]000 ?年(?:前|来|的?历史|之久))[12]\d{3}|\d{4}(?=年\d{1,2}月))"
    r"(?= ?(?:年(?!利率)|财年|学年|赛季|款|届|级新?生))"
)
_SEASON = re.compile(r"(?<!\d)\d{4}[-/]\d{2,4}(?=(?:财|学)?年度?|赛季)")
_NEAR_YEAR = re.compile(
    r"(?<![\d.第])(?:0\d(?= ?[年级届款后])"
    r"|[5-9]\d(?=年\d{1,2}月)|[125-9][05](?=后(?![来面续期天年退])))"
)
_YEAR_OF_THE_CENTURY = re.compile(
    r"(?<![\d.第近约过这共整历有了满达隔长])(?<!康熙)(?<!昭和)(?<!民国)[6-9][1-9]"
    r"(?= ?年(?![代前后来内间里以之多半级的历])[^,。]?)"
)
"""A year without its century: 98年, but not after or before words of duration."""
_EVENTS = (
    "春晚|世界杯|奥运|欧洲杯|亚运|冬奥|全运会|高考|考研|国考|中考|春节|中秋|国庆|元旦|跨年|双11|双12|双十一"
    "|秋冬|春夏|赛季|年度|校招|秋招|春招|最新版?|新款|新版|版本?本?|届|财报"
)
_EVENT_YEAR = re.compile(
    rf"(?<![\d./¥$€-])20[0-4]\d(?= ?(?:{_EVENTS}))|(?<=\()(?:19|20)\d\d(?=\)[\u4e00-\u9fff]\d)"
)
"""A year without 年: 2024春晚, and (2023)京01 of a judgement."""
_HALF_YEAR = re.compile(
    r"(?<![A-Za-z\d.])(?P<year>20[0-4]\d|[12]\d)年? ?(?P<part>H[12]|Q[1-4])(?![A-Za-z\d])"
)
_FISCAL_YEAR = re.compile(r"(?<![A-Za-z])FY ?(?P<year>20[0-4]\d|[12]\d)(?!\d)")
_PARTS = {"H1": "上半年", "H2": "下半年"} | {f"Q{each}": f"第{each}季度" for each in "1234"}
_EXPIRY = re.compile(
    r"(?:有效期|到期日?|失效日?期?|MM/YY)[限至到是为:) ]{0,3}"
    r"(?P<expiry>(?P<month>0[1-9]|1[0-2])/(?P<year>[2-4]\d))(?![\d/])"
)
"""The month and year of a card."""
_LEADING_ZERO = re.compile(r"(?<![\d.])0(?=[1-9] ?(?:月|日|号|时|点|分|秒))")


_TITLE = re.compile(r"(?<=“)[12]\d{3}(?=”)")
_DASH = re.compile(r"(?<=年) ?[-—] ?(?=\d{4} ?年)")


_MONTHS, _MOST_DAYS = 12, 31


class Date:
    """Reads dates and years: the year digit by digit, month and day as numbers."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with years in words, and months and days before 月 and 日."""
        for pattern in (ISO_DATE, _MONTH_FIRST, _DAY_FIRST, _SHORT_YEAR):
            text = text.sub(pattern, _date)
        text = text.sub(_EXPIRY, _expiry, "expiry").sub(_HALF_YEAR, _half_year)
        text = text.sub(_FISCAL_YEAR, lambda match: f"{digit_by_digit(match['year'])}财年")
        text = text.sub(_YEAR_AND_MONTH, _year_and_month)
        text = text.sub(_DAYS, _days)
        text = text.sub(_FEAST, lambda match: f"{int(match['month'])}月{int(match['day'])}日")
        text = text.sub(_ERA_BEHIND, _in_era).sub(_ERA_BEFORE, _in_era)
        text = text.sub(_DASH, "到").sub(_SEASON, _years).sub(_YEARS, _years)
        for pattern in (_LONG_YEAR, _EVENT_YEAR, _TITLE, _NEAR_YEAR, _YEAR_OF_THE_CENTURY):
            text = text.sub(pattern, lambda match: digit_by_digit(match[0]))
        return text.sub(_LEADING_ZERO, "")


def _days(match: Match) -> str | None:
    """Read "10/12-10/15", unless both ends may be fractions."""
    day, end = int(match["day"]), int(match["end"])
    if max(day, end) <= _MONTHS or not (1 <= day <= _MOST_DAYS and 1 <= end <= _MOST_DAYS):
        return None
    return f"{match['month']}月{day}日到{match['last']}月{end}日"


def _date(match: Match) -> str:
    year = digit_by_digit(match["year"])
    return f"{year}年{int(match['month'])}月{int(match['day'])}日"


def _expiry(match: Match) -> str:
    return f"{digit_by_digit('20' + match['year'])}年{int(match['month'])}月"


def _half_year(match: Match) -> str:
    return f"{digit_by_digit(match['year'])}年{_PARTS[match['part']]}"


def _year_and_month(match: Match) -> str:
    return f"{digit_by_digit(match['year'])}年{int(match['month'])}月"


def _in_era(match: Match) -> str:
    era = "公元前" if match["era"].lower().startswith("b") else "公元"
    year = digit_by_digit(match["date"].partition("年")[0])
    months = match["date"].partition("年")[2]
    return f"{era}{year}年{months}"


def _years(match: Match) -> str:
    first, last = match[0][:4], match[0][5:]
    return f"{digit_by_digit(first)}到{digit_by_digit(last)}"
