"""How Spanish says fractions."""

import unicodedata

from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.spanish.numbers import SPELLER

_THIRDS = 3
_LAST_ORDINAL = 10
_LAST_AVO = 99
_YEARS = range(1900, 2100)
"""A number over one of these is that of a law or file: "39/2015"."""


class SpanishFractions:
    """Says fractions."""

    def words(self, top: int, bottom: int) -> str:
        """Say "medio", "dos tercios", "un dieciseisavo", "uno sobre ciento uno"."""
        if (top, bottom) == (1, 2):
            return "medio"
        part = _part(bottom)
        if part is None and bottom in _YEARS:
            return f"{SPELLER.cardinal(top)} barra {SPELLER.cardinal(bottom)}"
        if part is None:
            return f"{SPELLER.cardinal(top)} sobre {SPELLER.cardinal(bottom)}"
        plural = "" if top == 1 else "s"
        return f"{SPELLER.cardinal(top, Agreement.MASCULINE)} {part}{plural}"

    def mixed(self, whole: str, top: int, bottom: int) -> str:
        """Say "dos y un tercio"."""
        return f"{whole} y {self.words(top, bottom)}"

    def of(self, top: int, bottom: int, noun: Noun) -> str:
        """Say "media milla", "tres cuartos de milla"."""
        if (top, bottom) == (1, 2):
            return f"{_half(noun)} {noun.one}"
        return f"{self.words(top, bottom)} de {noun.one}"

    def mixed_of(self, whole: str, top: int, bottom: int, noun: Noun, *, one: bool) -> str:
        """Say "dos millas y media", "una y tres quintos de milla"."""
        if (top, bottom) == (1, 2):
            return f"{whole} {noun.one if one else noun.many} y {_half(noun)}"
        return f"{_alone(whole)} y {self.words(top, bottom)} de {noun.one}"


def _alone(whole: str) -> str:
    """Return a number as it stands before "y": "uno" for "un"."""
    return (
        f"{whole}o"
        if whole.endswith("un")
        else whole.removesuffix("ún") + ("uno" if whole.endswith("ún") else "")
    )


def _half(noun: Noun) -> str:
    return "media" if noun.gender is Agreement.FEMININE else "medio"


def _part(bottom: int) -> str | None:
    """Return the name of one part, "tercio"; none where the two numbers are said instead."""
    if bottom in (2, _THIRDS):
        return "medio" if bottom == 2 else "tercio"
    if _THIRDS < bottom <= _LAST_ORDINAL:
        return SPELLER.ordinal(bottom)
    if _LAST_ORDINAL < bottom <= _LAST_AVO:
        return _avo(bottom)
    digits = str(bottom)
    is_round = bottom > 0 and (
        not digits[1:].strip("0") or (bottom % 1_000_000 == 0 and bottom < 10**12)
    )
    return SPELLER.ordinal(bottom) if is_round else None


def _avo(bottom: int) -> str:
    """Return "onceavo", "veintiunavo", "treintaidosavo": fused, and without accents."""
    fused = SPELLER.cardinal(bottom).replace(" y ", "i")
    plain = unicodedata.normalize("NFD", fused).replace("\u0301", "")
    stem = plain[:-1] if plain.endswith(("uno", "a")) else plain
    return f"{stem}avo"
