"""Verbalizes a slash between a word and a unit: "veces/día", "hab./km²", "CO2/km"."""

from collections.abc import Iterable, Mapping

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.words import any_of

UNITS = ("km", "km²", "km2", "m²", "m2", "km³", "m³", "m3", "ha", "kg", "min", "h")
"""Units that are said behind nouns: "hab./km²"."""


class PerUnits:
    """Verbalizes such slashes."""

    def __init__(self, per: Mapping[str, str], units: Iterable[str]) -> None:
        """Take words for "per" by unit, and the units to read: `UNITS`, or "día" and "mes"."""
        self._per = {unit: per[unit] for unit in units if unit in per}
        units = any_of(self._per)
        # "día/mes/año" and "hora/día" are lists.
        self._slash = regex.compile(
            rf"(?<=[\p{{L}}\p{{M}}]{{2}}|\d ?\p{{L}}|\p{{L}}\.|[²³]|\d)"
            rf"(?<!(?<!\p{{L}}){units})"
            rf" ?/ ?(?P<unit>{units})(?![\p{{L}}\p{{M}}\d²³/])"
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for the slashes and units."""
        if "/" not in text.text:
            return text
        return text.sub(self._slash, self._say)

    def _say(self, match: Match) -> str:
        return f" {self._per[match['unit']]}"
