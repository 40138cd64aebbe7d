"""Reads names of letters and figures: A4纸, 维生素B12, B-52轰炸机, CO2."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS, number

_NAME = re.compile(
    r"(?<![A-Za-z\d@/_.#&'-])(?<![a-z] )"
    r"(?:[A-Za-z]{1,12}-?\d{1,5}){1,6}[A-Za-z]{0,2}"
    r"(?![A-Za-z\d@/_&'-]|\.[A-Za-z\d]| [a-z])"
)
_UNIT = re.compile("[kcdm]?m[23]")
_PART = re.compile(r"(?P<letters>[A-Za-z]+)-?|(?P<digits>\d+)")
_ENGLISH = frozenset(
    ("B2B", "B2C", "C2C", "C2B", "C2M", "B2G", "D2C", "F2F", "M2M", "O2O", "P2P", "COVID-19")
)
"""What is said in English: here 2 is "to"."""
_COMPOUNDS = frozenset(("CO", "NO", "SO", "PO", "OH", "HCO", "HNO", "HSO"))
"""Elements that look like words."""
_ROUND = re.compile(r"\d|[1-9]\d|[1-9]0{2,3}")


class Models:
    """Reads such names as a Chinese speaker does: the letters in English, the figures in Chinese.

    Long numbers are read figure by figure. A name amid English words stays.
    """

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for the figures behind letters."""
        return text.sub(_NAME, _words)


def _words(match: Match) -> str | None:
    if match[0] in _ENGLISH or _UNIT.fullmatch(match[0]):
        return None
    return "".join(map(_part, _PART.finditer(match[0])))


def _part(match: re.Match[str]) -> str:
    letters, digits = match["letters"], match["digits"]
    if letters in _COMPOUNDS:
        return " ".join(letters)
    if letters:
        # English G2P takes a lone A for the article; "eh" sounds like the letter.
        return "eh" if letters == "A" else letters
    return number(digits) if _ROUND.fullmatch(digits) else digit_by_digit(digits, TELEPHONE_DIGITS)
