"""Verbalizes times of day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import apart, ends_sentence
from kokoro_server.verbalizing.words import any_of

_HOURS = 24
_CONTEXT = 24
_START = r"(?<![\w:.,/+-])"
_HOUR, _MINUTE = r"(?P<hour>\d{1,2})", r"(?P<minute>[0-5]\d)"
_HALF = r"(?P<half>[ap])(?:m\b|\. ?m\b\.?)"


_TO_HOUR = re.compile(
    r"(?<=(?<!\d)\d:[0-5]\d)(?: [-—] |[-—])(?=(?:1?\d|2[0-4])(?![\w%€$/-]|[.,:]\d))"
    r"|(?<=(?<!\d)[012]\d:[0-5]\d)(?: [-—] |[-—])(?=(?:1?\d|2[0-4])(?![\w%€$/-]|[.,:]\d))"
)
"""The dash between a time and an hour without minutes: "9:00-14"."""


_WHOLE_HOUR = re.compile(
    r"(?<![\w:.,/+-])(?P<hour>1?\d|2[0-3])(?= ?[-—] ?(?:1?\d|2[0-4])(?P<mark>[:h])[0-5]\d(?!\d|:))"
)
"""The hour without minutes of "9-10:30"."""


class Times(Protocol):
    """A language's words for times."""

    def time(self, hour: int, minute: int, second: int | None, half: str) -> str:
        """Return the words for a time; `half` is "a" (am), "p" (pm), or "" if not written."""
        ...

    def offset(self, sign: str, hours: int, minutes: int) -> str:
        """Return the words for a time zone's offset from UTC: `sign` is "+" or "-"."""
        ...


@dataclass(frozen=True)
class ClockTable:
    """A language's notation of times; most fields are patterns."""

    times: Times
    cues: str
    """Words before a time with a dot, "a las" in "a las 9.30"; elsewhere "9.30" is a decimal."""
    hours: str
    """Marks of the hour: "h" in "14h30"."""
    minutes: str
    seconds: str
    not_behind: str
    """Words before a ratio or score that looks like a time: "escala" in "escala 1:50"."""
    zones: Mapping[str, str]
    """Words by time zone name, in lower case."""
    to: str
    """Word between two times."""
    times_after_cue: Times | None = None
    """Words for times after a cue, where they differ: "alle dieci e trenta"."""
    dotted_alone: bool = True
    """Whether "9.30" is a time if it is the whole text."""


def spelled_zones(names: str) -> dict[str, str]:
    """Return time zones, given in lower case with spaces between them, with their letters apart."""
    return {zone: " ".join(zone) for zone in names.split()}


class Clock:
    """Verbalizes times."""

    def __init__(self, table: ClockTable) -> None:
        """Take the language's table."""
        self._table = table
        zones = any_of(table.zones)
        shift = r"(?: ?(?P<way>[+-]) ?(?P<away>\d{1,2})(?::(?P<part>\d\d))?)?"
        zone = rf"(?: (?P<zone>{zones})(?!\w){shift})?" if table.zones else "(?P<zone>)"
        hours, end = rf"(?:{table.hours})(?!\w)", r"(?![\d%€$£:/]|[.,]\d)"
        tail = rf"(?: ?{_HALF})?{zone}"
        colon = rf"{_START}{_HOUR}:{_MINUTE}(?::(?P<second>[0-5]\d))?{end}(?: ?{hours})?{tail}"
        marked = (
            rf"{_START}{_HOUR} ?(?:{table.hours}) ?{_MINUTE}(?!\d)(?: ?(?:{table.minutes})(?!\w))?"
            rf"(?: ?(?P<second>[0-5]?\d) ?(?:{table.seconds})(?!\w))?{end}{tail}"
        )
        followed = rf"(?:(?= ?[ap]\.? ?m\b)|(?= {zones}\b))"
        alone = rf"{_START}{_HOUR}(?: ?{hours})?{followed}{tail}"
        padded = rf"{_START}(?P<hour>0\d) ?(?:{table.hours})(?!\w){tail}"
        dotted = rf"{_START}{_HOUR}\.{_MINUTE}{end}(?P<mark> ?{hours})?{tail}"
        self._cue = re.compile(rf"(?:^|\W)(?:{table.cues}) $", re.IGNORECASE)
        self._no_time = re.compile(rf"(?<!\w)(?:{table.not_behind}) $", re.IGNORECASE)
        self._times = [re.compile(each, re.IGNORECASE) for each in (colon, marked, alone, padded)]
        self._dotted = re.compile(dotted, re.IGNORECASE)
        self._offset = re.compile(
            r"(?<!\w)(?P<zone>utc|gmt)(?= ?[+-]\d)" + shift + r"(?![\w:])", re.IGNORECASE
        )
        self._range = re.compile(
            rf"(?:(?<=:\d\d)|(?<=[ap]m)|(?<=[ap]\.m\.)|(?<=\dh)|(?<=h[0-5]\d))"
            rf"(?: ?{hours})? ?[-—] ?"
            rf"(?=\d{{1,2}}(?::[0-5]\d| ?h| ?[ap]\.?m))",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for times."""
        text = text.sub(_WHOLE_HOUR, _with_minutes)
        text = text.sub(self._range, f" {self._table.to} ").sub(_TO_HOUR, f" {self._table.to} ")
        for pattern in self._times:
            text = text.sub(pattern, self._say)
        text = text.sub(self._dotted, self._say_dotted)
        return text.sub(self._offset, self._say_offset)

    def _say_dotted(self, match: Match) -> str | None:
        start, whole = match.start(), match.end() - match.start() == len(match.string)
        whole = whole and self._table.dotted_alone
        marked = match["mark"] or match["half"] or match["zone"]
        cued = self._cue.search(match.string[max(0, start - _CONTEXT) : start])
        return self._say(match) if whole or marked or cued else None

    def _say_offset(self, match: Match) -> str | None:
        """Return words for "GMT+1" without a time."""
        return self._zone(match).strip() if match["zone"].lower() in self._table.zones else None

    def _say(self, match: Match) -> str | None:
        groups = match.groupdict()
        hour, second = int(match["hour"]), groups.get("second")
        before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
        if hour > _HOURS or self._no_time.search(before):
            return None
        minute = int(groups.get("minute") or 0)
        half = (match["half"] or "").lower()
        table = self._table
        after_cue = table.times_after_cue
        times = after_cue if after_cue and self._cue.search(before) else table.times
        said = times.time(hour, minute, int(second) if second else None, half)
        dot = "." if match[0].endswith(".") and ends_sentence(match.string, match.end()) else ""
        return apart(match, said + self._zone(match) + dot)

    def _zone(self, match: Match) -> str:
        if not match["zone"]:
            return ""
        words = f" {self._table.zones[match['zone'].lower()]}"
        if not match["way"]:
            return words
        offset = self._table.times.offset(match["way"], int(match["away"]), int(match["part"] or 0))
        return f"{words} {offset}"


def _with_minutes(match: Match) -> str:
    return f"{match['hour']}{':00' if match['mark'] == ':' else 'h'}"
