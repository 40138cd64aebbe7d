"""Reads fractions and percentages, the whole before the part: 三分之一, 百分之五."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import FRACTION, NUMBER
from kokoro_server.verbalizing.shares import are_shares

_WHOLE = {"%": "百分之", "‰": "千分之"}
_PERCENT = re.compile(
    rf"(?<![\d.])(?P<number>{NUMBER})(?:(?P<to>[-—~到至])(?P<last>{NUMBER}))? ?(?P<sign>[%‰])"
)
_OF_A_HUNDRED = re.compile(
    r"(?<![\d/.])(?:(?P<whole>\d{1,9}) ?[ 又])?(?P<top>\d{1,4})/(?P<bottom>\d{1,4}) ?(?P<sign>[%‰])"
)
_ALWAYS = re.compile(r"(?<![\d/.])(?:24/7|7/24)(?![\d/.])")
_ALL = "100%"
_VULGAR = {"½": "2分之1", "¼": "4分之1", "¾": "4分之3"}
_MIXED = re.compile("(?<=\\d)[½¼¾]")
_ALONE = re.compile("[%‰]")
_NAMES = {"%": "百分号", "‰": "千分号"}


class Fraction:
    """Reads fractions and percentages."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with 分之 between the whole and the part."""
        text = text.sub(_MIXED, lambda match: f"又{_VULGAR[match[0]]}")
        text = (
            text.sub(_ALWAYS, "7乘24")
            .sub(_OF_A_HUNDRED, _of_a_hundred)
            .sub(FRACTION, _fraction)
            .sub(_PERCENT, _percent)
        )
        return text.sub(_ALONE, lambda match: _NAMES[match[0]])


def _fraction(match: Match) -> str:
    if not match["whole"] and are_shares(int(match["numerator"]), int(match["denominator"])):
        return f"{match['numerator']}比{match['denominator']}"
    fraction = f"{match['denominator']}分之{match['numerator']}"
    return f"{match['whole']}又{fraction}" if match["whole"] else fraction


def _of_a_hundred(match: Match) -> str:
    whole = f"{match['whole']}又" if match["whole"] else ""
    return f"{_WHOLE[match['sign']]}{whole}{match['bottom']}分之{match['top']}"


def _percent(match: Match) -> str:
    whole = _WHOLE[match["sign"]]
    if match[0].replace(" ", "") == _ALL:
        return f"{whole}百"
    return f"{whole}{match['number']}" + (f"到{match['last']}" if match["last"] else "")
