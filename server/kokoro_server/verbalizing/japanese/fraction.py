"""Fractions: "1/2", "2 1/2", "√3/2"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.shares import are_shares

_ALL_DAY = re.compile(r"(?<![\d/])24/7(?![\d/])")
_FRACTION = re.compile(
    r"(?<![\d/.A-Za-z])(?P<whole>\d{1,9} )?(?P<root>√)?(?P<numerator>\d{1,20})"
    r"/(?P<denominator>\d{1,20})(?![\d/A-Za-z])"
)
_SIGNS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4"}
_SIGN = re.compile(r"(?<=\d)[½¼¾]")


class Fractions:
    """Writes fractions in the order in which they are said."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without strokes of fractions; their digits are left to other rules."""
        text = text.sub(_ALL_DAY, "トゥエンティーフォーセブン")
        text = text.sub(_SIGN, lambda match: _SIGNS[match[0]])
        return text.sub(_FRACTION, _fraction)


def _fraction(match: Match) -> str:
    if not match["whole"] and are_shares(int(match["numerator"]), int(match["denominator"])):
        return f"{match['numerator']}対{match['denominator']}"
    whole = f"{match['whole'].strip()}と" if match["whole"] else ""
    root = "ルート" if match["root"] else ""
    return f"{whole}{match['denominator']}分の{root}{match['numerator']}"
