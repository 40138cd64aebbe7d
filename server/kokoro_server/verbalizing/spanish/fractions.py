"""How Spanish says fractions."""

import unicodedata

from kokoro_server.verbalizing.semiotic.part_fractions import PartFractions
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.spanish.numbers import SPELLER

_LAST_ORDINAL = 10
_LAST_AVO = 99
_SMALL = {2: "medio", 3: "tercio"}


class SpanishFractions(PartFractions):
    """Says fractions."""

    speller = SPELLER
    one_half = "medio"
    over = "sobre"
    slash = "barra"
    link = "y"
    of_noun = staticmethod("de {}".format)

    def part(self, bottom: int) -> Noun | None:
        """Return "tercio", "décimo", "onceavo"; none where the two numbers are said instead."""
        name = _part(bottom)
        return None if name is None else Noun(name, f"{name}s")

    def half(self, noun: Noun) -> str:
        """Return "medio" or "media"."""
        return "media" if noun.gender is Agreement.FEMININE else "medio"

    def alone(self, whole: str) -> str:
        """Return "uno" for "un"."""
        if whole.endswith("un"):
            return f"{whole}o"
        return f"{whole[:-2]}uno" if whole.endswith("ún") else whole


def _part(bottom: int) -> str | None:
    if bottom in _SMALL:
        return _SMALL[bottom]
    if max(_SMALL) < bottom <= _LAST_ORDINAL:
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
