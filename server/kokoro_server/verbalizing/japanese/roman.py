"""Roman numerals where they are numerals: "第II部", "ルイXIV世", "ロッキーIII"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.letter_names import ENGLISH_NUMBERS

_NUMERAL = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_COUNTED = re.compile(
    rf"(?:(?<=第)|(?<![A-Za-z\d]))({_NUMERAL})(?=[世章部型期種類級編節相度巻項幕式号群])"
)
_TITLE = re.compile(rf"(?<=[ァ-ヶー])({_NUMERAL})(?![A-Za-z\d])")
_VALUES = {"I": 1, "V": 5, "X": 10}


class RomanNumerals:
    """Writes Roman numerals with Arabic digits, and in English behind titles in katakana."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without Roman numerals; digits are left to other rules."""
        text = text.sub(_COUNTED, lambda match: str(_value(match[1])))
        return text.sub(_TITLE, _title)


def _value(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    following = (*values[1:], 0)
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


def _title(match: Match) -> str | None:
    """Leave a lone letter, as in "ビタミンI": it is a letter."""
    return ENGLISH_NUMBERS.get(str(_value(match[1]))) if len(match[1]) > 1 else None
