"""Reads degrees that lack their sign: "180C/350F", "at 72F", "a fever of 101.5F"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_DEGREES = r"\d{1,3}(?:\.\d)?"
_PAIR = regex.compile(
    rf"(?<![\w.,$€£-])(?P<first>{_DEGREES}) ?(?P<scale>[CF])(?P<gap> ?/ ?)(?P<second>{_DEGREES}) ?"
    r"(?P<other>(?!(?P=scale))[CF])(?!\w)"
)
_BEHIND = regex.compile(
    r"(?<=\b(?i:temp\.?|temperatures?|fever|oven|bake[ds]?|preheat(?:ed)?|heat(?:ed)?|roast(?:ed)?"
    r"|high|low|highs|lows|boils|freezes|melts|cooled|warmed|weather|reached|hit|it)(?:'s)?"
    r"(?: (?:is|was|of|to|at|around|about|near|between|in|it|the|today|will|be|it's)){0,4} -?)"
    rf"(?P<first>{_DEGREES}) ?(?P<scale>[CF])(?![\w/'-])"
)
_SCALES = {"C": "Celsius", "F": "Fahrenheit"}


class Temperatures:
    """Reads a bare "C" or "F" as degrees where it is one."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for such temperatures."""
        text = text.sub(_PAIR, self._pair)
        return text.sub(_BEHIND, lambda match: self._degrees(match["first"], match["scale"]))

    def _pair(self, match: Match) -> str:
        first = self._degrees(match["first"], match["scale"])
        return f"{first}, {self._degrees(match['second'], match['other'])}"

    def _degrees(self, number: str, scale: str) -> str:
        return f"{self._numbers.quantity(number)} degrees {_SCALES[scale]}"
