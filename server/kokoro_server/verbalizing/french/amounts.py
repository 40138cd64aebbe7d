"""How French says amounts and fractions."""

from kokoro_server.verbalizing.french.numbers import NUMERALS, SPELLER
from kokoro_server.verbalizing.semiotic.part_fractions import PartFractions
from kokoro_server.verbalizing.semiotic.quantity import QuantityTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_SMALL = {2: "demi", 3: "tiers", 4: "quart"}
_LAST_NAMED = 100
_ROUND = (1000, 10_000, 100_000, 1_000_000)


def of_noun(noun: str) -> str:
    """Return "de litre", "d'heure"."""
    return f"d'{noun}" if noun[0] in "aeiouéèêhâîôœy" else f"de {noun}"


class FrenchFractions(PartFractions):
    """Says fractions."""

    speller = SPELLER
    one_half = "un demi"
    over = "sur"
    slash = "barre"
    link = "et"
    of_noun = staticmethod(of_noun)

    def part(self, bottom: int) -> Noun | None:
        """Return "tiers", "dixième"; none where the two numbers are said instead."""
        if bottom in _SMALL:
            name = _SMALL[bottom]
            return Noun(name, name if name.endswith("s") else f"{name}s")
        if 1 < bottom <= _LAST_NAMED or bottom in _ROUND:
            name = SPELLER.ordinal(bottom)
            return Noun(name, f"{name}s")
        return None

    def mixed(self, whole: str, top: int, bottom: int) -> str:
        """Say "deux et demi", "quatre et un tiers"."""
        words = "demi" if (top, bottom) == (1, 2) else self.words(top, bottom)
        return f"{whole} {self.link} {words}"

    def half(self, noun: Noun) -> str:
        """Return "demi" or "demie"."""
        return "demie" if noun.gender is Agreement.FEMININE else "demi"

    def half_of(self, noun: Noun) -> str:
        """Say "un demi-litre", "une demi-heure"."""
        one = "une" if noun.gender is Agreement.FEMININE else "un"
        return f"{one} demi-{noun.one}"


_MILLION = Noun("million", "millions")
_MILLIARD = Noun("milliard", "milliards")

AMOUNTS = QuantityTable(
    speller=SPELLER,
    numerals=NUMERALS,
    fractions=FrenchFractions(),
    to="à",
    signs={"-": "moins", "+": "plus", "±": "plus ou moins"},
    scales={
        "mille": Noun("mille", "mille"),
        **dict.fromkeys(("millier", "milliers"), Noun("millier", "milliers")),
        **dict.fromkeys(("million", "millions"), _MILLION),
        **dict.fromkeys(("milliard", "milliards"), _MILLIARD),
        **dict.fromkeys(("billion", "billions"), Noun("billion", "billions")),
    },
    of=of_noun,
)
MONEY_SCALES = {
    "k": Noun("mille", "mille"),
    **dict.fromkeys(("m", "mio"), _MILLION),
    **dict.fromkeys(("md", "mds", "mrd"), _MILLIARD),
}
