"""Reads the points of the compass of coordinates: "35.7°N", "E139.8°"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText

_PART = r"\d{1,2}(?:\.\d{1,6})?"
_ANGLE = rf"\d{{1,3}}(?:\.\d{{1,6}})?[°度](?: ?{_PART}'(?: ?{_PART}(?:\"|''))?)?"
_BEHIND = re.compile(rf"(?<![A-Za-z\d.])(?P<angle>{_ANGLE}) ?(?P<point>[NSEW])(?![A-Za-z])")
_BEFORE = re.compile(rf"(?<![A-Za-z\d])(?P<point>[NSEW]) ?(?={_ANGLE})")


class Coordinates:
    """Writes the point before the angle, in words."""

    def __init__(self, points: Mapping[str, str]) -> None:
        """Take the words for N, S, E and W."""
        self._points = points

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for the points; the angles stay for later rules."""
        if "°" not in text.text and "度" not in text.text:
            return text
        text = text.sub(_BEHIND, lambda match: f"{self._points[match['point']]}{match['angle']}")
        return text.sub(_BEFORE, lambda match: self._points[match["point"]])
