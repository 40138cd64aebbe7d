"""Verbalizes ions: "Ca²⁺", "SO4²⁻", "Na⁺"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.speller import Speller

_ELEMENTS = (
    "A[glsu]|B[aeir]?|C[adloru]?|F[er]?|H[eg]?|I|K|Li|M[gno]|N[aib]?|O|P[bt]?|S[ebinr]?|Ti|U|V|W|Zn"
)
_CHARGED = rf"(?P<formula>(?=\w\w)(?:(?:{_ELEMENTS})\d?){{1,6}})[ ^](?P<charge>[2-7])(?P<sign>[+-])"
_KNOWN = (
    r"(?P<known>Na|Li|Cl|Br|Ag|Cu|NH4|OH|H3O|NO[23]|HCO3|MnO4|ClO[2-4]|HSO4|H2PO4) ?(?P<one>[+-])"
)
_ION = regex.compile(rf"(?<![\w.,^+-])(?:{_CHARGED}|{_KNOWN})(?![\w+^=]| ?\d)")
_PART = regex.compile(r"[A-Za-z]|\d")


class Ions:
    """Verbalizes ions: formula, charge and sign. One without a number must be well known."""

    def __init__(self, speller: Speller, letters: Letters, signs: dict[str, str]) -> None:
        """Take the words for digits, letters, and the signs "+" and "-"."""
        self._speller = speller
        self._letters = letters
        self._signs = signs

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for ions."""
        return text.sub(_ION, self._say)

    def _say(self, match: Match) -> str:
        parts = _PART.findall((match["formula"] or match["known"]) + (match["charge"] or ""))
        return " ".join([*map(self._part, parts), self._signs[match["sign"] or match["one"]]])

    def _part(self, part: str) -> str:
        return self._speller.digits(part) if part.isdecimal() else self._letters.spell(part.upper())
