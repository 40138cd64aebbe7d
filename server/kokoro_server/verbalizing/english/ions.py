"""Reads ions: "Ca²⁺", "SO₄²⁻", "Cl⁻"; cleaning has put their charges behind a space."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.words import any_of

_ELEMENTS = """
H Li C N O F Na Mg Al Si P S Cl K Ca Cr Mn Fe Co Ni Cu Zn As Br Ag Cd Sn I Ba Sr Hg Pb Cs Ti
"""
_ATOMS = rf"(?P<atoms>(?:{any_of(_ELEMENTS.split())}\d?){{1,5}})"
_END = r"(?=$|[,.;:)]| ions?\b| [a-z])"
_ION = regex.compile(
    rf"(?<![\w-]){_ATOMS} (?P<charge>[2-4])(?P<sign>[+-]){_END}"
    r"|(?<![\w-])(?P<atoms>Na|K|Li|H|Ag|Cu|NH4|H3O|Cl|Br|I|F|OH|NO[23]|HCO3|HSO4) (?P<sign>[+-])"
    r"(?=$|[,.;:)]| ions?\b)"
)
_PART = regex.compile(r"[A-Z]|[a-z]|\d")
_NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_FIGURES = dict(zip("123456789", _NAMES, strict=True))
_SIGNS = {"+": "plus", "-": "minus"}


class Ions:
    """Reads an ion letter by letter, then its charge."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for ions."""
        return text.sub(_ION, _words)


def _words(match: Match) -> str:
    parts = _PART.findall(match["atoms"])
    atoms = " ".join(_FIGURES.get(part, part.upper()) for part in parts)
    charge = f" {_FIGURES[match['charge']]}" if match["charge"] else ""
    return f"{atoms}{charge} {_SIGNS[match['sign']]}"
