"""Verbalizes "x" as a factor: "2x más", "4x por semana", "500 € x 12"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_TIMES = regex.compile(
    r"(?<=(?<![\w.,])(?<![=+*/^] ?)\d{1,3}(?:[.,]\d{1,2})?)[xX×]"
    r"(?!\w| ?[=+*^²³<>≤≥]| ?-(?= ?\d)| ?\d)"
)
"""Not of formulas: "2x + 1 = 7"."""
_BY = regex.compile(r"(?<=\p{L}{2}|\d ?\p{L}|[%€$£.]) [xX×] (?=\d)")


class Factors:
    """Verbalizes "x" behind a number, and between a noun and a number."""

    def __init__(self, often: str, times: str) -> None:
        """Take the word behind a number ("veces"), and that between factors ("por")."""
        self._often = f" {often}"
        self._times = f" {times} "

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for these marks; the numbers stay."""
        return text.sub(_TIMES, self._often).sub(_BY, self._times)
