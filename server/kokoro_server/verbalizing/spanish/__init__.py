"""The rules of Spanish."""

from dataclasses import replace

from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.abbreviation import Abbreviations
from kokoro_server.verbalizing.semiotic.cardinal import Cardinal
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import Clock
from kokoro_server.verbalizing.semiotic.dates import Dates
from kokoro_server.verbalizing.semiotic.digits import Digits
from kokoro_server.verbalizing.semiotic.electronic import Electronic
from kokoro_server.verbalizing.semiotic.fraction import Fraction
from kokoro_server.verbalizing.semiotic.measure import Measure
from kokoro_server.verbalizing.semiotic.money import Money
from kokoro_server.verbalizing.semiotic.ordinal import Ordinal
from kokoro_server.verbalizing.semiotic.phrases import Phrases
from kokoro_server.verbalizing.semiotic.quantity import Quantity, QuantityTable
from kokoro_server.verbalizing.semiotic.ranges import Ranges, RangeTable
from kokoro_server.verbalizing.semiotic.roman import Roman
from kokoro_server.verbalizing.semiotic.sign import Signs
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.semiotic.telephone import Telephone
from kokoro_server.verbalizing.semiotic.tidy import Tidy
from kokoro_server.verbalizing.semiotic.version import Version
from kokoro_server.verbalizing.spanish.abbreviations import ABBREVIATIONS
from kokoro_server.verbalizing.spanish.addresses import ELECTRONIC, LETTERS, TELEPHONE
from kokoro_server.verbalizing.spanish.calendar import clock, dates
from kokoro_server.verbalizing.spanish.codes import CUES, VERSION_CUES
from kokoro_server.verbalizing.spanish.fractions import SpanishFractions
from kokoro_server.verbalizing.spanish.numbers import NUMERALS, SPELLER
from kokoro_server.verbalizing.spanish.ordinals import MARKS, before
from kokoro_server.verbalizing.spanish.roman import ROMAN
from kokoro_server.verbalizing.spanish.signs import BESIDE_NUMBERS, LONE_UNITS, PHRASES, SIGNS
from kokoro_server.verbalizing.spanish.units import gender, measures, money

_MILLION = Noun("millón", "millones")
_SCALES = {
    "mil": Noun("mil", "mil"),
    "millón": _MILLION,
    "millones": _MILLION,
    "mill.": _MILLION,
    "billón": Noun("billón", "billones"),
    "billones": Noun("billón", "billones"),
    "trillón": Noun("trillón", "trillones"),
    "trillones": Noun("trillón", "trillones"),
    "mil millones": Noun("mil millones", "mil millones"),
}
_MONEY_SCALES = {**_SCALES, "k": _SCALES["mil"], "m": _MILLION, "mm": _MILLION}
_AMOUNTS = QuantityTable(
    speller=SPELLER,
    numerals=NUMERALS,
    fractions=SpanishFractions(),
    to="a",
    signs={"-": "menos", "+": "más", "±": "más menos"},
    scales=_SCALES,
    of=lambda noun: f"de {noun}",
)


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    cldr = CLDR("es", gender)
    units = measures(cldr)
    return (
        Phrases(PHRASES),
        Electronic(SPELLER, ELECTRONIC),
        Version(SPELLER, point="punto", version="versión", cues=VERSION_CUES),
        Telephone(TELEPHONE),
        Digits(SPELLER, CUES, between=("es", "número", "es el", "al")),
        Abbreviations(ABBREVIATIONS),
        Dates(dates(cldr)),
        Clock(clock()),
        Roman(SPELLER, ROMAN),
        Money(Quantity(replace(_AMOUNTS, scales=_MONEY_SCALES)), money(cldr, units)),
        Measure(Quantity(_AMOUNTS), units),
        Phrases(LONE_UNITS),
        Ordinal(SPELLER, NUMERALS, MARKS, before),
        LETTERS,
        Ranges(RangeTable(to="a", times="por", minus="menos", between={"entre": "y"})),
        Fraction(SPELLER, _AMOUNTS.fractions, thousands="."),
        Cardinal(SPELLER, NUMERALS),
        Signs(SIGNS, BESIDE_NUMBERS),
        Tidy(),
    )
