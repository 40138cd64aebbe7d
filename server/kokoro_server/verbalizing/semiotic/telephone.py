"""Verbalizes telephone numbers digit by digit."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import apart

_PART = re.compile(r"\d+|[^\W\d]+\.?|\+")
_INTERNATIONAL = (
    r"\+(?=(?:[ .()-]{0,3}\d){8,15}(?![ .-]?\d))\d{1,3}(?:[ .-]{0,2}\(?\d{1,8}(?:\)|(?!\d))){1,6}"
    r"|\+\d{8,15}"
)
_LAST = re.compile(r"(?<=-\d{4})-(\d{1,3})$")
_YEARS = re.compile(r"(?:1\d|20)\d\d[-—](?:1\d|20)\d\d")


@dataclass(frozen=True)
class TelephoneTable:
    """A country's notation of telephone numbers, and the words for them."""

    shapes: Iterable[str]
    """Patterns of national numbers."""
    plus: str
    extension: str
    """Word before an extension."""
    extensions: str
    """Pattern of the text before an extension: "ext."."""
    country: Callable[[str], str]
    """Returns the words for a country code."""
    group: Callable[[str], str]
    """Returns the words for a group of digits."""


class Telephone:
    """Verbalizes telephone numbers."""

    def __init__(self, table: TelephoneTable) -> None:
        """Take the country's table."""
        self._table = table
        shapes = "|".join(table.shapes)
        self._number = re.compile(
            rf"(?<![\w.,/+-])(?:(?P<abroad>{_INTERNATIONAL})|(?P<home>{shapes}))"
            rf"(?:(?: ?,? ?(?:{table.extensions}) ?|(?<=-\d{{4}})-)(?P<extension>\d{{1,5}}))?"
            r"(?![\w/%€$£+-]|[.,:]\d| [€$£%])",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for telephone numbers."""
        return text.sub(self._number, self._say)

    def _say(self, match: Match) -> str | None:
        if _YEARS.fullmatch(match[0]):
            return None
        table, number, extension = self._table, match["abroad"] or match["home"], match["extension"]
        if match["abroad"] and not extension and (last := _LAST.search(number)):
            number, extension = number[: last.start()], last[1]
        parts = _PART.findall(number)
        words: list[str] = []
        if match["abroad"] and len(parts[1]) <= 3:  # country codes have three digits
            words += [table.plus, table.country(parts[1])]
            parts = parts[2:]
        words += [_say_part(part, table) for part in parts]
        if extension:
            words += [table.extension, table.group(extension)]
        return apart(match, " ".join(words))


def _say_part(part: str, table: TelephoneTable) -> str:
    if part == "+":
        return table.plus
    return table.group(part) if part.isdecimal() else part
