"""Verbalizes the quarters of a year: "3T24", "T3 2024", "1T-3T 2024"."""

from collections.abc import Sequence

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_NAME = r"(?:[1-4]T|T[1-4])"
_YEAR = r"(?:d[eou] |del )?(?:20)?\d\d(?![\w%/-]|[.,]\d)"
_QUARTER = regex.compile(
    r"(?<![\w.,])(?:(?P<number>[1-4])T|T(?P<number>[1-4]))"
    rf"(?=(?P<gap> ?){_YEAR}| \p{{L}}{{1,3}} {_NAME} ?{_YEAR})"
)
_RANGE = regex.compile(rf"(?<=(?<![\w.,]){_NAME}(?: ?(?:20)?\d\d)?) ?[-—] ?(?={_NAME} ?{_YEAR})")


class Quarters:
    """Verbalizes a quarter before its year, or before another that has one."""

    def __init__(self, names: Sequence[str], to: str) -> None:
        """Take the names of the four quarters, and the word between two."""
        self._names = names
        self._to = to

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the names of quarters."""
        return text.sub(_RANGE, f" {self._to} ").sub(_QUARTER, self._name)

    def _name(self, match: Match) -> str:
        name = self._names[int(match["number"]) - 1]
        return f"{name} " if match["gap"] == "" else name
