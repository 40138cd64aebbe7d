"""Reads lengths of time in several units: "2h 41m", "1d 6h", "5m30s", "1 hr 20 min"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_DAYS = r"(?P<day>\d{1,4}) ?d(?:ays?)?"
_HOURS = r"(?P<hour>\d{1,4}) ?h(?:rs?|ours?)?"
_MINUTES = r"(?P<minute>\d{1,3}) ?m(?:ins?|inutes?)?"
_SECONDS = r"(?P<second>\d{1,3}(?:\.\d{1,3})?) ?s(?:ecs?|econds?)?"
_GAP = r"(?:\.? |\.)?"
_LENGTH = regex.compile(
    r"(?<![\w/$€£]|\d[.,:]|\w-)(?:"
    rf"{_DAYS}{_GAP}{_HOURS}(?:{_GAP}{_MINUTES})?(?:{_GAP}{_SECONDS})?"
    rf"|{_HOURS}{_GAP}{_MINUTES}(?:{_GAP}{_SECONDS})?"
    rf"|{_MINUTES}{_GAP}{_SECONDS}"
    r")(?![\w/'²³]|\.\d)"
)
_UNITS = ("day", "hour", "minute", "second")


class Durations:
    """Reads each part of a length of time with its unit; an "m" behind hours is minutes."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for lengths of time."""
        return text.sub(_LENGTH, self._length)

    def _length(self, match: Match) -> str:
        parts = [(match[unit], unit) for unit in _UNITS if match[unit]]
        return " ".join(
            f"{self._numbers.quantity(number)} {unit}{'' if int(float(number)) == 1 else 's'}"
            for number, unit in parts
        )
