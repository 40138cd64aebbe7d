"""Verbalizes all remaining numbers: the last rule about numbers."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

_CONTEXT = 24


class Cardinal:
    """Verbalizes numbers, with or without decimals; leaves no digit."""

    def __init__(self, speller: Speller, numerals: Numerals, *, longest: int = 12) -> None:
        """Say more than `longest` digits in a row, without marks, digit by digit."""
        self._speller = speller
        self._numerals = numerals
        self._longest = longest
        self._number = re.compile(numerals.pattern)

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for its numbers."""
        return text.sub(self._number, self._say)

    def _say(self, match: Match) -> str:
        digits = match[0]
        if digits.isdecimal() and len(digits) > self._longest and not digits.endswith("000"):
            return apart(match, self._speller.digits(digits))
        written = self._numerals.read(digits)
        words = self._speller.number(written, self._agreement(match))
        return apart(match, f"{words}," if _is_wedged(match) else words)

    def _agreement(self, match: Match) -> Agreement:
        before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
        return self._speller.agreement(before, match.string[match.end() : match.end() + _CONTEXT])


def _is_wedged(match: Match) -> bool:
    """Return whether there are letters on both sides: long codes are said with pauses."""
    text, start, end = match.string, match.start(), match.end()
    return start > 0 and text[start - 1].isalpha() and text[end : end + 1].isalpha()
