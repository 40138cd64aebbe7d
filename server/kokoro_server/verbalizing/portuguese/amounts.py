"""How Brazilian Portuguese says amounts and fractions."""

from kokoro_server.verbalizing.portuguese.numbers import NUMERALS, SPELLER
from kokoro_server.verbalizing.semiotic.part_fractions import YEARS, PartFractions
from kokoro_server.verbalizing.semiotic.quantity import QuantityTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_LAST_ORDINAL = 10
_SMALL = {2: "meio", 3: "terço"}


class PortugueseFractions(PartFractions):
    """Says fractions."""

    speller = SPELLER
    one_half = "um meio"
    over = "sobre"
    slash = "barra"
    link = "e"
    of_noun = staticmethod("de {}".format)

    def part(self, bottom: int) -> Noun | None:
        """Return "terço", "décimo", "treze avos"."""
        if bottom in YEARS:
            return None
        digits = str(bottom)
        is_power = digits[0] == "1" and not digits[1:].strip("0")
        if bottom in _SMALL or bottom <= _LAST_ORDINAL or (is_power and bottom <= 10**6):
            name = _SMALL.get(bottom) or SPELLER.ordinal(bottom)
            return Noun(name, f"{name}s")
        avos = f"{SPELLER.cardinal(bottom)} avos"
        return Noun(avos, avos)

    def half(self, noun: Noun) -> str:
        """Return "meio" or "meia"."""
        return "meia" if noun.gender is Agreement.FEMININE else "meio"


_THOUSAND = Noun("mil", "mil")
_MILLION = Noun("milhão", "milhões")
_BILLION = Noun("bilhão", "bilhões")
_TRILLION = Noun("trilhão", "trilhões")

AMOUNTS = QuantityTable(
    speller=SPELLER,
    numerals=NUMERALS,
    fractions=PortugueseFractions(),
    to="a",
    signs={"-": "menos", "+": "mais", "±": "mais ou menos"},
    scales={
        "mil": _THOUSAND,
        **dict.fromkeys(("milhão", "milhões"), _MILLION),
        **dict.fromkeys(("bilhão", "bilhões"), _BILLION),
        **dict.fromkeys(("trilhão", "trilhões"), _TRILLION),
    },
    of=lambda noun: f"de {noun}",
)
MONEY_SCALES = {
    "k": _THOUSAND,
    **dict.fromkeys(("m", "mi", "mm"), _MILLION),
    **dict.fromkeys(("b", "bi"), _BILLION),
    **dict.fromkeys(("t", "tri"), _TRILLION),
}
