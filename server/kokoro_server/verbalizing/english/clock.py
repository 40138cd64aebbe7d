"""Reads times of the clock, lengths of time with colons, and spans from one time to another."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.writing import ENDS_SENTENCE

_ZONES = r"(?:[ECMP][SD]T|GMT|UTC|BST|CES?T|IST|JST|AES?T)"
_DOTTED_ZONES = r"(?:[ecmp]\.[sd]\.t|g\.m\.t|u\.t\.c)"
_TIME = regex.compile(
    r"(?<![\w$€£#]|\d ?/|\d[.,:-])(?P<hour>[01]?\d|2[0-4])"
    r"(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
    r"(?: ?(?:(?P<half>[ap])m(?![\w'])|(?P<half>[ap])\.m(?![\w'])(?P<dot>\.)?))"
    rf"(?: ?(?P<zone>{_ZONES}|{_DOTTED_ZONES})(?![\w'])\.?)?",
    regex.IGNORECASE,
)
_PLAIN_TIME = regex.compile(
    r"(?<![\w/$€£#-]|\d[.,:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\w:%]|[.,/-]\d)"
    rf"(?:(?P<gap> ?)(?P<zone>{_ZONES})(?![\w']))?"
)
_LENGTH = regex.compile(
    r"(?<![\w/$€£#-]|\d[.,:])(?P<hour>\d{1,3}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?![\w:]|[.,/-]\d)"
)
_SPLIT = regex.compile(
    r"(?<![\w/$€£#-]|\d[.,:]|\b(?:ratio|scale)(?: of| is)? )(?P<minute>\d{1,3}):"
    r"(?P<second>[0-5]\d\.\d{1,3})(?![\w:]|[.,/-]\d| (?:ratio|scale|mix|dilution|odds)\b)"
)
"""A time of a race, in minutes and seconds."""
_DOT = r"(?:[01]?\d|2[0-3])\.[0-5][05]"
_DOTTED = regex.compile(
    rf"(?<=\b(?:at|by|from|until|till|before|after|about|around|between) ){_DOT}"
    rf"(?=[,;!?]|\.?$|\. [A-Z]| ?[-—] ?{_DOT}(?!\d)"
    r"| (?:on|and|to|tomorrow|today|tonight|this|every|each|sharp|for|or|precisely)\b)"
    rf"|(?<=\b[Tt]he ){_DOT}"
    r"(?= (?:train|bus|news|flight|ferry|service|showing|to|from)\b)"
)
"""The British way, with a dot."""
_MILITARY = regex.compile(
    r"(?<![\w/-]|\d[.,:])(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d) ?h(?:ou)?rs\b(?:\.(?= [a-z]))?"
)
_DASH = regex.compile(
    r"(?<=(?<![\w.:])(?:\d?\d:[0-5]\d|\d?\d(?::[0-5]\d)? ?[ap]\.?m\.?)) ?[-—] ?"
    r"(?=\d?\d:[0-5]\d(?!\d)|\d?\d ?[ap]\.?m\b)"
    r"|(?<=(?<![\w.:/-])(?:[1-9]|1[0-2]):[0-5]\d)-(?=(?:[1-9]|1[0-2])(?![\w%:/-]|[.,]\d))"
    r"|(?<=(?<![\w.:/-])(?:[1-9]|1[0-2])) ?[-—] ?(?=(?:[1-9]|1[0-2])(?::[0-5]\d)? ?[ap]\.?m\b)",
    regex.IGNORECASE,
)
_BEHIND_UTC = regex.compile(r"(?<=\b(?:UTC|GMT))-(?=\d)")
_NAMED_HOUR = regex.compile(" (?:noon|midnight|o'clock)\\b")
_STOP = regex.compile(ENDS_SENTENCE)


class Clock:
    """Reads "10:30", "5pm", "14:05 GMT", "9am-5pm", "1:01:01"."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for times."""
        text = text.sub(_BEHIND_UTC, " minus ").sub(_DASH, " to ")
        if self._numbers.british:
            text = text.sub(_DOTTED, lambda match: match[0].replace(".", ":"))
        text = text.sub(_TIME, self._time)
        text = text.sub(_LENGTH, self._length).sub(_SPLIT, self._split)
        text = text.sub(_PLAIN_TIME, self._plain_time)
        return text.sub(_MILITARY, lambda match: self._military(match["hour"], match["minute"]))

    def _time(self, match: Match) -> str | None:
        hour, minute = match["hour"], match["minute"]
        if hour.startswith("0") and minute is None and len(hour) > 1:
            hour = hour[1:]
        words = self._length(match) if match["second"] else self._hour_and_minute(hour, minute)
        zone = (match["zone"] or "").upper().replace(".", "")
        said = f"{words} {match['half'].upper()}M {zone}".rstrip()
        stops = match["dot"] and not zone and _STOP.match(match.string, match.end())
        return f"{said}." if stops else said

    def _plain_time(self, match: Match) -> str:
        hour, minute = match["hour"], match["minute"]
        zone = f" {match['zone']}" if match["zone"] else ""
        if minute != "00":
            return self._hour_and_minute(hour, minute) + zone
        if _NAMED_HOUR.match(match.string, match.end()):
            return f"{self._numbers.cardinal(hour)}{zone}"
        if int(hour) == 0:
            return f"midnight{zone}"
        if zone and len(hour) == 2 and int(hour) > 12:
            return f"{self._numbers.cardinal(hour)} hundred{zone}"
        if match.string.startswith(" to ", match.end()):
            return self._numbers.cardinal(hour)
        return f"{self._numbers.cardinal(hour)} o'clock{zone}"

    def _hour_and_minute(self, hour: str, minute: str | None) -> str:
        words = self._numbers.cardinal(hour)
        if minute is None or minute == "00":
            return words
        oh = "oh " if minute[0] == "0" else ""
        return f"{words} {oh}{self._numbers.cardinal(minute)}"

    def _length(self, match: Match) -> str:
        hours, minutes, seconds = (
            self._count(match[name], name) for name in ("hour", "minute", "second")
        )
        return f"{hours} {minutes} and {seconds}"

    def _split(self, match: Match) -> str:
        seconds = self._numbers.quantity(regex.sub("^0(?=\\d)", "", match["second"]))
        return f"{self._count(match['minute'], 'minute')} and {seconds} seconds"

    def _count(self, digits: str, unit: str) -> str:
        return f"{self._numbers.cardinal(digits)} {unit}{'' if int(digits) == 1 else 's'}"

    def _military(self, hour: str, minute: str) -> str:
        oh = "oh " if hour[0] == "0" else ""
        hours = oh + self._numbers.cardinal(hour)
        said = "hundred" if minute == "00" else self._numbers.cardinal(minute)
        return f"{hours} {said} hours"
