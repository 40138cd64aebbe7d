"""How Italian says amounts and fractions."""

from kokoro_server.verbalizing.italian.numbers import NUMERALS, SPELLER
from kokoro_server.verbalizing.semiotic.part_fractions import PartFractions
from kokoro_server.verbalizing.semiotic.quantity import QuantityTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_LAST_NAMED = 100
_ROUND = (1000, 10_000, 100_000, 1_000_000)


class ItalianFractions(PartFractions):
    """Says fractions."""

    speller = SPELLER
    one_half = "un mezzo"
    over = "su"
    slash = "barra"
    link = "e"
    of_noun = staticmethod("di {}".format)

    def part(self, bottom: int) -> Noun | None:
        """Return "mezzo", "terzo", "decimo"; none where the two numbers are said instead."""
        if bottom == 2:
            return Noun("mezzo", "mezzi")
        if 1 < bottom <= _LAST_NAMED or bottom in _ROUND:
            name = SPELLER.ordinal(bottom)
            return Noun(name, f"{name[:-1]}i")
        return None

    def mixed(self, whole: str, top: int, bottom: int) -> str:
        """Say "due e mezzo", "quattro e un terzo"."""
        words = "mezzo" if (top, bottom) == (1, 2) else self.words(top, bottom)
        return f"{whole} {self.link} {words}"

    def half(self, noun: Noun) -> str:
        """Return "mezzo" or "mezza"."""
        return "mezza" if noun.gender is Agreement.FEMININE else "mezzo"


_THOUSAND = Noun("mila", "mila")
_MILLION = Noun("milione", "milioni")
_MILLIARD = Noun("miliardo", "miliardi")

AMOUNTS = QuantityTable(
    speller=SPELLER,
    numerals=NUMERALS,
    fractions=ItalianFractions(),
    to="a",
    signs={"-": "meno", "+": "più", "±": "più o meno"},
    scales={
        "mila": _THOUSAND,
        **dict.fromkeys(("milione", "milioni", "mln", "mil."), _MILLION),
        **dict.fromkeys(("miliardo", "miliardi", "mld", "mrd"), _MILLIARD),
        **dict.fromkeys(("bilione", "bilioni"), Noun("bilione", "bilioni")),
    },
    of=lambda noun: f"di {noun}",
)
MONEY_SCALES = {"k": _THOUSAND, "m": _MILLION, "mio": _MILLION, "mln.": _MILLION, "mld.": _MILLIARD}
