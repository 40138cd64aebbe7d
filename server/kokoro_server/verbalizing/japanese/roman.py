"""Roman numerals where they are numerals: "第II部", "ルイXIV世", "ロッキーIII"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.letter_names import ENGLISH_NUMBERS
from kokoro_server.verbalizing.roman_value import roman_value

_NUMERAL = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_COUNTED = re.compile(
    rf"(?:(?<=第)|(?<![A-Za-z\d]))({_NUMERAL})(?=[世章部型期種類級編節相度巻項幕式号群])"
)
_TITLE = re.compile(rf"(?<=[ァ-ヶー])({_NUMERAL})(?![A-Za-z\d])")


class RomanNumerals:
    """Writes Roman numerals with Arabic digits, and in English behind titles in katakana."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without Roman numerals; digits are left to other rules."""
        text = text.sub(_COUNTED, lambda match: str(roman_value(match[1])))
        return text.sub(_TITLE, _title)


def _title(match: Match) -> str | None:
    """Leave a lone letter, as in "ビタミンI": it is a letter."""
    return ENGLISH_NUMBERS.get(str(roman_value(match[1]))) if len(match[1]) > 1 else None
