"""Verbalizes ordinals: a number with a mark after it, such as "3.º", "1er", "2nd"."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller
from kokoro_server.verbalizing.words import any_of

_LONGEST = 12
_CONTEXT = 24
_CODE_LETTERS = ("A", "O")
"""In capitals these are no marks: "875A", "3O"."""


_WHOLE = re.compile(r"\b(?i:figur[ae]|tab(?:el|ell|l)a|gráfico|grafico|quadro|cuadro) $")
"""Words before a number whose letter names a part: "figura 2a"."""


@dataclass(frozen=True)
class OrdinalTable:
    """A language's notation of ordinals."""

    marks: Mapping[str, Agreement]
    """The grammatical form by mark."""
    before: Callable[[str, Agreement], Agreement] = lambda _after, agreement: agreement
    """Returns the form before a text, such as "primer" before " piso"."""
    followed_by: str = ""
    """Pattern that must follow: a noun, if the mark can also be a unit ("°")."""


class Ordinal:
    """Verbalizes ordinals."""

    def __init__(self, speller: Speller, numerals: Numerals, table: OrdinalTable) -> None:
        """Take the words and the notation of numbers, and the table of ordinals."""
        self._speller = speller
        self._numerals = numerals
        self._table = table
        mark = any_of(table.marks)
        self._ordinal = re.compile(
            rf"(?<![\w.,/])(?P<number>{numerals.pattern})(?P<mark>{mark})(?:(?!\w)|(?<=[ºª])(?-i:(?=[A-Z](?!\w))))"
            rf"(?={table.followed_by})",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for ordinals."""
        return text.sub(self._ordinal, self._say)

    def _say(self, match: Match) -> str | None:
        written = self._numerals.read(match["number"])
        if written.decimals or len(written.whole) > _LONGEST or int(written.whole) == 0:
            return None
        if match["mark"] in _CODE_LETTERS or _is_part(match):
            return None
        after = match.string[match.end() : match.end() + _CONTEXT]
        agreement = self._table.before(after, self._table.marks[match["mark"].lower()])
        return apart(match, self._speller.ordinal(int(written.whole), agreement))


def _is_part(match: Match) -> bool:
    before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
    return match["mark"].isascii() and bool(_WHOLE.search(before))
