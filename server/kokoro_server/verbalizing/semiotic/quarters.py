"""Verbalizes the quarters of a year: "3T24", "T3 2024"."""

from collections.abc import Sequence

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_QUARTER = regex.compile(
    r"(?<![\w.,])(?:(?P<number>[1-4])T|T(?P<number>[1-4]))"
    r"(?=(?P<gap> ?)(?:d[eou] |del )?(?:20)?\d\d(?![\w%/-]|[.,]\d))"
)


class Quarters:
    """Verbalizes a quarter before its year."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the names of the four quarters."""
        self._names = names

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the names of quarters."""
        return text.sub(_QUARTER, self._name)

    def _name(self, match: Match) -> str:
        name = self._names[int(match["number"]) - 1]
        return name if match["gap"] else f"{name} "
