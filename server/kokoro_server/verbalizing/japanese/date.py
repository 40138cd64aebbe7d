"""Dates: "2024/5/1", "12/25", "R6.4.1", weekdays in brackets."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import ISO_DATE

_MONTHS = 12
_ERAS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}
_ERA_DATE = re.compile(
    r"(?<![A-Za-z\d])([MTSHR])\.?(\d{1,2})([./-])(0?[1-9]|1[0-2])\3(0?[1-9]|[12]\d|3[01])(?![\d.])"
)
_CHRIST = re.compile(r"(?<![A-Za-z])(?:(A\.?D\.?)|B\.?C\.?) ?(?=\d{1,4}(?:年|世紀))")
_ERA_IN_FULL = re.compile(
    r"(?<=令和|平成|昭和|大正|明治)(\d{1,2})[./]([1-9]|1[0-2])[./]([1-9]|[12]\d|3[01])(?![\d./])"
)
_ERA_CHARACTERS = {"明": "明治", "大": "大正", "昭": "昭和", "平": "平成", "令": "令和"}
_CITED = re.compile(r"([明大昭平令])(\d{1,2}|元)[.・](\d{1,2})[.・](\d{1,2})(?![\d.・])")
"""The date of a judgement: 最判昭50.4.30."""
_FISCAL = re.compile(r"(?<![A-Za-z])FY ?'?((?:20)?\d\d)(?!\d)")
_QUARTER = re.compile(r"(?<![\dA-Za-z])((?:20)?\d\d)年? ?Q([1-4])(?![A-Za-z\d])")
_COMPACT = re.compile(
    r"(?<![\dA-Za-z.-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\dA-Za-z.円人個件万億])"
)
_ERA = re.compile(
    r"(?<![A-Za-z\d])([MTSHR])(?:(?<!M)\.(\d{1,2})(?![\d.A-Za-z])(年?)|\.?(\d{1,2}|元)年)"
)
_MONTH = r"(0?[1-9]|1[0-2])"
_DAY = r"(0?[1-9]|[12]\d|3[01])"
_AMERICAN = re.compile(rf"(?<![\d/]){_MONTH}/{_DAY}/((?:19|20)\d\d)(?![\d/])")
_SHORT_YEAR = re.compile(rf"(?<![\d/])'?(\d\d)/{_MONTH}/{_DAY}(?![\d/])")
_YEAR_AND_MONTH = re.compile(
    r"(?<![\d/.-])((?:19|20)\d\d)(?:[/-](0[1-9]|1[0-2])|/([1-9]))(?![\d/年.-])"
)
_EXPIRY = re.compile(
    r"(?:(?:カード|クレカ)[^。\d]{0,14}(?:有効期限|有効期間)[^。\d]{0,10}"
    r"|(?:MM/YY|月/年)[): はが]{0,4})"
    r"(?P<expiry>(?P<month>0[1-9]|1[0-2])/(?P<year>[2-4]\d))(?![\d/])"
)
"""The month and year of a card."""
_LAST_DAY = re.compile(r"(?<=日)[-—]([12]\d|3[01]|[1-9])(?=$|[\s。、)にはのがでまも])")
"""The second day of "12/24〜25"."""
_MONTH_AND_DAY = re.compile(rf"(?<![\d/.A-Za-z√と]){_MONTH}/{_DAY}(?![\d/A-Za-z%])")
_IS_DATE_BEFORE = re.compile(
    r"(?:締め?切り?|期限|期日|日程|日時|発売日|予定|誕生日|開催日|月日)[はがも:のに ]{0,2}$"
    r"|[/日)—]$"
)
_IS_FRACTION_BEFORE = re.compile(r"(?:[^円効]率|割合|確率|比)[はがも:、 ]{0,2}$|[約残全]り?の?$")
_IS_DATE_AFTER = re.compile(
    r" ?(?:\([月火水木金土日祝]|から|まで|以降|以前|より前|付け?|発売|公開|開催|開始|放送|締|生まれ"
    r"|必着|頃|ごろ|夜|朝|午前|午後|昼|夕方|\d{1,2}(?::|時)|—\d{1,2}/|[-—]\d{1,2}(?:$|[\s。、)にはのがでまも])|・\d{1,2}/|、\d{1,2}/)"
)
_IS_FRACTION_AFTER = re.compile(
    r"(?:の確率|の大きさ|の割合|以下|以上|スケール|に縮小|カップ|個|本|枚)"
)
_TIME_MARK = re.compile(r"(?<=日)T(?=\d\d:)")


class Dates:
    """Writes dates with kanji for year, month and day."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with dates in kanji; their digits are left to other rules."""
        text = text.sub(_EXPIRY, lambda m: f"20{m['year']}年{int(m['month'])}月", "expiry")
        text = text.sub(
            _ERA_DATE, lambda m: f"{_ERAS[m[1]]}{int(m[2])}年{int(m[4])}月{int(m[5])}日"
        )
        text = text.sub(_CHRIST, lambda match: "西暦" if match[1] else "紀元前")
        text = text.sub(_ERA_IN_FULL, lambda m: f"{m[1]}年{m[2]}月{m[3]}日")
        text = text.sub(_CITED, lambda m: f"{_ERA_CHARACTERS[m[1]]}{m[2]}年{m[3]}月{m[4]}日")
        text = text.sub(_FISCAL, lambda match: f"{match[1]}年度")
        text = text.sub(_QUARTER, lambda match: f"{match[1]}年第{match[2]}四半期")
        text = text.sub(_COMPACT, lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日")
        text = text.sub(_ERA, lambda match: f"{_ERAS[match[1]]}{match[2] or match[4]}年")
        text = text.sub(ISO_DATE, lambda match: _iso(text, match))
        text = text.sub(_AMERICAN, lambda m: f"{m[3]}年{int(m[1])}月{int(m[2])}日")
        text = text.sub(_SHORT_YEAR, lambda m: f"{int(m[1])}年{int(m[2])}月{int(m[3])}日")
        text = text.sub(_YEAR_AND_MONTH, lambda m: f"{m[1]}年{int(m[2] or m[3])}月")
        text = text.sub(_MONTH_AND_DAY, lambda match: _month_and_day(text.text, match))
        text = text.sub(_LAST_DAY, lambda match: f"—{match[1]}日")
        return text.sub(_TIME_MARK, "")


def _iso(text: AlignedText, match: Match) -> AlignedText | None:
    if match["mark"] == " ":
        return None
    return AlignedText.join(
        text.replaced(*match.span(part), f"{int(match[part])}{name}")
        for part, name in (("year", "年"), ("month", "月"), ("day", "日"))
    )


def _month_and_day(text: str, match: Match) -> str | None:
    """Tell a date from a fraction, by its numbers and by what stands around it."""
    month, day = int(match[1]), int(match[2])
    before, after = (
        text[max(0, match.start() - 8) : match.start()],
        text[match.end() : match.end() + 8],
    )
    is_fraction = _IS_FRACTION_AFTER.match(after) or _IS_FRACTION_BEFORE.search(before)
    if is_fraction or (month, day) == (24, 7):
        return None
    is_date = _IS_DATE_BEFORE.search(before) or _IS_DATE_AFTER.match(after)
    is_no_fraction = (
        month >= day or match[0].count("0") > (day % 10 == 0) or day > _MONTHS
    )  # months
    return f"{month}月{day}日" if is_date or is_no_fraction else None
