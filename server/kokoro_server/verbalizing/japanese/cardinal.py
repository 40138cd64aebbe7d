"""Numbers: "1234", "3.14", "-5"; the last rule, for what no other has read."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.japanese.numerals import cardinal

_DECIMAL = re.compile(r"(?<![\d.])(\d{1,40})\.(\d{1,40})(?![\d])")
_WORD = r"A-Za-z\u00c0-\u024f"
_AVERAGE = re.compile(r"(?<![\d.A-Za-zー])\.(\d)(\d)(\d)(?!\d)")
"""A batting average, as ".325"."""
_SHORT = re.compile(r"(?<![\d.A-Za-z\u30a1-\u30fc])\.(?=\d{1,2}(?!\d|\.\d))")
"""A decimal without its zero, as ".5"."""
_PARTS = ("割", "分", "厘")
_CARDINAL = re.compile(rf"(?<![{_WORD}\d])(?<![{_WORD}]-)(?<![{_WORD}]\d-)\d+|(?<=\.)\d+")
"""Not digits of a foreign word such as "GPT-4": they are its own language's."""


class Decimals:
    """Writes numbers with a decimal point out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without decimal points."""
        text = text.sub(_AVERAGE, lambda match: _average(match[0])).sub(_SHORT, "0.")
        return text.sub(_DECIMAL, _decimal)


class Cardinals:
    """Writes whole numbers out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without digits, but for those of foreign words."""
        return text.sub(_CARDINAL, lambda match: cardinal(match[0]))


def _average(written: str) -> str:
    parts = zip(written[1:], _PARTS, strict=True)
    return "".join(digit + name for digit, name in parts if digit != "0") or "0割"


def _decimal(match: Match) -> str:
    whole = "零" if not match[1].strip("0") else cardinal(match[1])
    return f"{whole}点{digit_by_digit(match[2])}"
