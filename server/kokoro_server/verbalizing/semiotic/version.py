"""Verbalizes numbers of several parts: versions and IP addresses."""

import re
from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Speller

_BYTES = 4
_LARGEST_BYTE = 255

PRODUCTS = "python|android|ios|windows|ubuntu|java|php|node|chrome|firefox|macos|release|gpt"
"""Pattern of product names before a version, for any language."""


@dataclass(frozen=True)
class VersionTable:
    """A language's words for versions."""

    point: str
    """The word for the dot."""
    version: str
    """The word for "v"."""
    cues: str
    """Pattern of words before a version."""


class Version:
    """Verbalizes versions ("2.0.1", "v3.5", "Python 3.11") and IP addresses."""

    def __init__(self, speller: Speller, table: VersionTable) -> None:
        """Take the words for digits, and the language's table of versions."""
        self._speller = speller
        self._point = table.point
        self._version = table.version
        self._parts = re.compile(r"(?<![\w.,-])\d{1,5}(?:\.\d{1,5}){2,5}(?![\w-]|[.,]\d)")
        self._marked = re.compile(
            r"(?<![\w.-])v\.? ?(?P<parts>\d{1,4}(?:\.\d{1,5}){0,5})(?![\w:]|\.\d)", re.IGNORECASE
        )
        self._said = regex.compile(rf"(?i:\b{table.version}|\brelease) $")
        self._cued = re.compile(
            rf"(?<!\w)(?:{table.cues}) (?P<parts>\d{{1,3}}\.\d{{1,4}})(?![\w%€$]|[.,]\d)",
            re.IGNORECASE,
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for versions."""
        text = text.sub(self._parts, self._whole)
        text = text.sub(self._marked, self._with_mark)
        return text.sub(self._cued, lambda match: self._say(match["parts"]), "parts")

    def _whole(self, match: Match) -> str | None:
        parts = match[0].split(".")
        if _is_address(parts):
            return apart(match, f" {self._point} ".join(map(self._speller.digits, parts)))
        is_other = _is_number(parts) or _is_date(parts) or _is_telephone(parts)
        return None if is_other else apart(match, self._say(match[0]))

    def _with_mark(self, match: Match) -> str:
        """Read "v2.0"; the word may stand before it already."""
        said = self._said.search(match.string, 0, match.start())
        return f"{'' if said else f'{self._version} '}{self._say(match['parts'])}"

    def _say(self, parts: str) -> str:
        return f" {self._point} ".join(map(self._speller.whole, parts.split(".")))


def _is_address(parts: list[str]) -> bool:
    return len(parts) == _BYTES and all(
        int(part) <= _LARGEST_BYTE and str(int(part)) == part for part in parts
    )


def _is_telephone(parts: list[str]) -> bool:
    return parts[0][0] == "0" and len(parts) > 3 and all(len(part) == 2 for part in parts)


def _is_number(parts: list[str]) -> bool:
    """Return whether the dots separate thousands."""
    return all(len(part) == 3 for part in parts[1:]) and parts[0][0] != "0"


def _is_date(parts: list[str]) -> bool:
    """Return whether the parts are day, month and year: "5.3.2025", "05.03.25", "2025.03.05"."""
    if [len(part) for part in parts] == [4, 2, 2]:
        return True
    if len(parts) != 3 or not all(len(part) <= 2 for part in parts[:2]):
        return False
    return len(parts[2]) == 4 or any(len(part) > 1 and part[0] == "0" for part in parts)
