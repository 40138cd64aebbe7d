# ruff: noqa: RUF002  # signs are the data here
"""Tells what an "x" behind a number is: "1920x1080" is a product, "1.5x" a multiple."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText

_UNIT = r"(?:[cmk]?m|[mk]?g|ml|mL|L|in|px|小时|时间|時間|天|日|个|個|枚|粒|包)?"
_PRODUCT = re.compile(
    rf"(?<![A-Za-z\d.=+*/-])(?!0[xX])\d{{1,9}}(?:\.\d{{1,4}})?{_UNIT}(?P<cross> ?[xX*] ?)"
    rf"(?=\d{{1,9}}(?:\.\d{{1,4}})?{_UNIT}(?:[xX*]\d|(?![A-Za-z\d.])))"
)
_LAST = re.compile(r"(?<=×)\d{1,9}(?:\.\d{1,4})?(?P<cross> ?[xX*] ?)(?=\d)")
"""The second cross of "30x20x10"."""
_MULTIPLE = re.compile(
    r"(?<![A-Za-z\d.=+*/(-])(?<![=+*/-] )\d{1,5}(?:\.\d{1,3})?(?P<cross>[xX])"
    r"(?![A-Za-z\d^²³*/(.-]| ?[-+=<>≤≥≠≈×÷])"
)


@dataclass(frozen=True)
class Crosses:
    """Writes "×" between numbers, and a word for a multiple; an unknown x stays."""

    times: str
    """The word for "x" in "1.5x"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with signs and words for such letters."""
        if not ("x" in text.text or "X" in text.text or "*" in text.text):
            return text
        text = text.sub(_PRODUCT, "×", "cross").sub(_LAST, "×", "cross")
        return text.sub(_MULTIPLE, self.times, "cross")
