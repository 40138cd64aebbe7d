"""Reads thousands, millions and billions cut short: "3.5M people", "20K", "5bn"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.currencies import SCALES
from kokoro_server.verbalizing.english.numbers import Numbers

_COUNTED = (
    r"people|users|views|downloads|subscribers|followers|copies|customers|jobs|homes|households|visitors"
    r"|children|years|votes|lines|records|units|downloads|players|tonnes|tons|barrels|parameters"
)
_SCALED = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?!401[kK])(?:(?P<first>\d{1,3}(?:\.\d+)?)[-—])?(?P<number>\d{1,3}(?:,\d{3})++|\d{1,15}+(?:\.\d{1,6}+)?|\.\d{1,6}+)"
    r"(?:(?P<scale>(?<=\d\d|\.\d)[kK](?!-| (?:run|race|video|resolution|TV|monitor))|[MmBb]n|M"
    r"|(?<=\.\d{1,6})B"
    rf"|B(?= (?:{_COUNTED})\b)|[mb](?= (?:{_COUNTED})\b))(?P<plus>\+)?(?!\w|-\w)"
    r"| (?P<scale>bn|mn|mln|mil)(?!\w))"
)


class Magnitudes:
    """Reads a number with a letter that stands for a thousand or more."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for such numbers."""
        return text.sub(_SCALED, self._scaled)

    def _scaled(self, match: Match) -> str:
        first = f"{self._numbers.quantity(match['first'])} to " if match["first"] else ""
        scale = SCALES.get(match["scale"].lower(), "million")
        plus = " plus" if match["plus"] else ""
        return f"{first}{self._numbers.quantity(match['number'])} {scale}{plus}"
