"""Verbalizes angles and points of the compass: "40° 25' N", "viento del NO"."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.quantity import Quantity
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.words import any_of


@dataclass(frozen=True)
class AngleTable:
    """A language's words for angles."""

    degrees: Noun
    minutes: Noun
    seconds: Noun
    points: Mapping[str, str]
    """Words by point of the compass: "norte" for "N"."""
    cues: str
    """Pattern of words before a point of the compass: "viento del", "rumbo"."""


class Angles:
    """Verbalizes angles with minutes, coordinates, and points of the compass behind some words."""

    def __init__(self, quantity: Quantity, table: AngleTable) -> None:
        """Take the words for amounts, and the language's table."""
        self._quantity = quantity
        self._table = table
        points = any_of(table.points)
        number = r"\d{1,2}(?:[.,]\d{1,6})?"
        point = rf"(?: ?(?P<point>{points})(?!\w))"
        minutes = (
            rf" ?(?P<minute>{number})'(?!')"
            rf"(?: ?(?P<second>{number})(?:\"|''))?"
        )
        self._angle = regex.compile(
            rf"(?<![\w.,])(?P<degree>\d{{1,3}})°(?:{minutes}{point}?)(?!\w)"
        )
        self._decimal = regex.compile(rf"(?<![\w.,])(?P<degree>\d{{1,3}}[.,]\d{{1,6}})°{point}")
        self._point = regex.compile(rf"(?<!\w)(?i:{table.cues}) (?P<point>{points})(?![\w'’]|\.\w)")

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for angles and points of the compass."""
        if "°" in text.text:
            text = text.sub(self._angle, self._say).sub(self._decimal, self._say)
        return text.sub(self._point, lambda match: self._table.points[match["point"]], "point")

    def _say(self, match: Match) -> str:
        table = self._table
        nouns = {"degree": table.degrees, "minute": table.minutes, "second": table.seconds}
        parts, point = self._quantity.counts(match, nouns), match["point"]
        return apart(match, " ".join((*parts, *([table.points[point]] if point else []))))
