"""How Spanish says amounts."""

from kokoro_server.verbalizing.semiotic.quantity import QuantityTable
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.spanish.fractions import SpanishFractions
from kokoro_server.verbalizing.spanish.numbers import NUMERALS, SPELLER

_MILLION = Noun("millón", "millones")
_THOUSAND = Noun("mil", "mil")

AMOUNTS = QuantityTable(
    speller=SPELLER,
    numerals=NUMERALS,
    fractions=SpanishFractions(),
    to="a",
    signs={"-": "menos", "+": "más", "±": "más menos"},
    scales={
        "mil": _THOUSAND,
        "millón": _MILLION,
        "millones": _MILLION,
        "mill.": _MILLION,
        "billón": Noun("billón", "billones"),
        "billones": Noun("billón", "billones"),
        "trillón": Noun("trillón", "trillones"),
        "trillones": Noun("trillón", "trillones"),
        "mil millones": Noun("mil millones", "mil millones"),
    },
    of=lambda noun: f"de {noun}",
)
MONEY_SCALES = {"k": _THOUSAND, "m": _MILLION, "mm": _MILLION}
