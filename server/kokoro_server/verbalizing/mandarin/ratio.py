"""Reads ratios, scores and odds: "3:2" is 三比二."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.mandarin.measure_words import MEASURE

_NUMBER = r"\d{1,6}(?:\.\d{1,3})?"
_COLON = re.compile(
    rf"(?<![\d.])(?<!\d:){_NUMBER} ?: ?(?P<second>{_NUMBER})(?P<third> ?: ?{_NUMBER})?(?![\d:])"
)
_DASH = re.compile(r"(?<![\d.:/-])\d{1,3}[-—]\d{1,3}(?![\d.:/%-])")
_LISTED = re.compile(r"\(\d{1,3}[-—]\d{1,3}(?:[,、;] ?\d{1,3}[-—]\d{1,3}){1,6}\)")
_PAIR = re.compile(r"(\d{1,3})[-—](\d{1,3})")
_EVEN = re.compile(r"(?<![\d.:/-])50[-—]50(?![\d.:/%-])")
_NO_SCORE = re.compile(r"[-—=]|[\u4e00-\u9fff]{0,2}=|[年月日号路弄栋幢室折]| ?[=×÷+]")
_ADDRESS = re.compile(r"[路街巷道弄村区栋座号楼室第]$")
_COLONS = re.compile(" ?: ?")
_DASHES = re.compile("[-—]")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")

_WINS = "大胜|获胜|战胜|击败|险胜|完胜|力克|取胜|胜出|横扫|淘汰|逆转|领先"
_LOSES = "落后|战平|逼平|打平|平局|不敌|惜败|告负|负于|输给|落败"
_BEFORE = re.compile(
    rf"(?:比分|比例尺?|比率|比值|配比|之比|赔率|总分|{_WINS}|{_LOSES})[^\d,。;!?]{{0,6}}$"
)
_BY = re.compile("[以按]$")
_BEHIND = re.compile(rf"的?(?:比例|比分|比率|优势|总?比分|{_WINS}|{_LOSES}|配比|混合|稀释)")
_CONTEXT = 12


class Ratio:
    """Reads a colon between numbers that are no time of day, and the dash of a score."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with 比 between the numbers of ratios and scores."""
        text = text.sub(_COLON, lambda match: _ratio(text, match))
        text = text.sub(_EVEN, "50比50").sub(_LISTED, lambda match: _listed(text, match))
        return text.sub(_DASH, lambda match: _score(text, match))


def _ratio(text: AlignedText, match: Match) -> AlignedText | None:
    if _CLOCK.fullmatch(match[0]) and not (
        _in_context(text, match) or _BY.search(text.text[max(0, match.start() - 1) : match.start()])
    ):
        return None
    return text[match.start() : match.end()].sub(_COLONS, "比")


def _listed(text: AlignedText, match: Match) -> AlignedText | None:
    """Read the points of sets: some of them fall, so that they are no ranges."""
    if any(int(first) > int(last) for first, last in _PAIR.findall(match[0])):
        return text[match.start() : match.end()].sub(_DASHES, "比")
    return None


def _score(text: AlignedText, match: Match) -> AlignedText | None:
    if not (_in_context(text, match) or _falls(text.text, match)):
        return None
    return text[match.start() : match.end()].sub(_DASHES, "比")


def _falls(text: str, match: Match) -> bool:
    """Say whether the second number is smaller, and nothing but a score is written so."""
    first, last = map(int, re.split("[-—]", match[0]))
    return (
        first > last
        and not _NO_SCORE.match(text, match.end())
        and not MEASURE.match(text, match.end())
        and not _ADDRESS.search(text[max(0, match.start() - 1) : match.start()])
    )


def _in_context(text: AlignedText, match: Match) -> bool:
    """Say whether words around `match` speak of scores and proportions."""
    start, end = match.span()
    before = text.text[max(0, start - _CONTEXT) : start]
    return bool(_BEFORE.search(before) or _BEHIND.match(text.text, end))
