"""Says ordinals: a number with a mark behind it, such as "3.º", "1er", "2nd"."""

import re
from collections.abc import Callable, Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

_LONGEST = 12


class Ordinal:
    """Says ordinals."""

    def __init__(
        self,
        speller: Speller,
        numerals: Numerals,
        marks: Mapping[str, Agreement],
        before: Callable[[str, Agreement], Agreement] = lambda _after, agreement: agreement,
    ) -> None:
        """Take the marks with the form that they stand for.

        `before` returns the form before a text, such as "primer" before " piso".
        """
        self._speller = speller
        self._numerals = numerals
        self._marks = marks
        self._before = before
        mark = "|".join(sorted(map(re.escape, marks), key=len, reverse=True))
        self._ordinal = re.compile(
            rf"(?<![\w.,/])(?P<number>{numerals.pattern})(?P<mark>{mark})(?!\w)", re.IGNORECASE
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for ordinals."""
        return text.sub(self._ordinal, self._say)

    def _say(self, match: Match) -> str | None:
        written = self._numerals.read(match["number"])
        if written.decimals or len(written.whole) > _LONGEST or int(written.whole) == 0:
            return None
        agreement = self._before(
            match.string[match.end() :][:24], self._marks[match["mark"].lower()]
        )
        return apart(match, self._speller.ordinal(int(written.whole), agreement))
