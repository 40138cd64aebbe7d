"""The rules of Hindi."""

from dataclasses import replace

from kokoro_server.verbalizing.hindi.abbreviations import ABBREVIATIONS
from kokoro_server.verbalizing.hindi.addresses import (
    BETWEEN,
    CUES,
    ELECTRONIC,
    TELEPHONE,
    VERSION_CUES,
)
from kokoro_server.verbalizing.hindi.calendar import ShortDates, clock, dates
from kokoro_server.verbalizing.hindi.documents import Documents
from kokoro_server.verbalizing.hindi.fractions import HindiFractions, Slashes
from kokoro_server.verbalizing.hindi.letters import LETTERS, Initials, LoneLetters
from kokoro_server.verbalizing.hindi.marks import Marks
from kokoro_server.verbalizing.hindi.money import MONEY_SCALES, PER, SCALES, money
from kokoro_server.verbalizing.hindi.notations import ANGLES, DURATIONS, IDENTIFIERS, WEEKDAYS
from kokoro_server.verbalizing.hindi.numbers import NUMERALS, SPELLER
from kokoro_server.verbalizing.hindi.ordinals import MARKS, EnglishOrdinals
from kokoro_server.verbalizing.hindi.out_of import OutOf
from kokoro_server.verbalizing.hindi.postal import Postal
from kokoro_server.verbalizing.hindi.price_ranges import PriceRanges
from kokoro_server.verbalizing.hindi.roman import ROMAN, RegnalSpeller
from kokoro_server.verbalizing.hindi.signs import LONE_UNITS, PHRASES, SIGNS
from kokoro_server.verbalizing.hindi.units import DOTTED_UNITS, measures
from kokoro_server.verbalizing.hindi.years import Years
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.abbreviation import Abbreviations
from kokoro_server.verbalizing.semiotic.angles import Angles
from kokoro_server.verbalizing.semiotic.cardinal import Cardinal
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import Clock
from kokoro_server.verbalizing.semiotic.countdown import Countdown
from kokoro_server.verbalizing.semiotic.dates import Dates
from kokoro_server.verbalizing.semiotic.digits import Digits
from kokoro_server.verbalizing.semiotic.durations import Durations
from kokoro_server.verbalizing.semiotic.electronic import Electronic
from kokoro_server.verbalizing.semiotic.equations import Equations
from kokoro_server.verbalizing.semiotic.f_numbers import FNumbers
from kokoro_server.verbalizing.semiotic.factors import Factors
from kokoro_server.verbalizing.semiotic.fraction import Fraction
from kokoro_server.verbalizing.semiotic.identifiers import Identifiers
from kokoro_server.verbalizing.semiotic.ions import Ions
from kokoro_server.verbalizing.semiotic.measure import Measure
from kokoro_server.verbalizing.semiotic.minimums import Minimums
from kokoro_server.verbalizing.semiotic.money import Money
from kokoro_server.verbalizing.semiotic.ordinal import Ordinal, OrdinalTable
from kokoro_server.verbalizing.semiotic.per_units import UNITS, PerUnits
from kokoro_server.verbalizing.semiotic.phrases import Phrases
from kokoro_server.verbalizing.semiotic.powers import Powers, ScientificNotation
from kokoro_server.verbalizing.semiotic.quantity import Quantity, QuantityTable
from kokoro_server.verbalizing.semiotic.ranges import Ranges, RangeTable
from kokoro_server.verbalizing.semiotic.roman import Roman
from kokoro_server.verbalizing.semiotic.sign import Signs
from kokoro_server.verbalizing.semiotic.speller import Agreement
from kokoro_server.verbalizing.semiotic.telephone import Telephone
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.version import Version, VersionTable
from kokoro_server.verbalizing.semiotic.vulgar_fractions import VulgarFractions
from kokoro_server.verbalizing.semiotic.weekdays import Weekdays
from kokoro_server.verbalizing.with_digits import WithDigits

_AMOUNTS = QuantityTable(
    speller=SPELLER,
    numerals=NUMERALS,
    fractions=HindiFractions(),
    to="से",
    signs={"-": "ऋण", "+": "धन", "±": "धन या ऋण"},
    scales=SCALES,
    of=lambda noun: noun,
)
_PRICES = replace(_AMOUNTS, scales=MONEY_SCALES)
_UNITS = (*UNITS, "किमी", "किमी²", "वर्ग किमी")
_VERSION = VersionTable(point="डॉट", version="संस्करण", cues=VERSION_CUES)
_RANGES = RangeTable(to="से", times="बाई", minus="ऋण", ratio="अनुपात")


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    cldr = CLDR("hi", lambda _noun: Agreement.MASCULINE)
    units, table = measures(cldr), dates(cldr)
    amounts, prices = Quantity(_AMOUNTS), money(units)
    return (
        WithDigits(Timestamps(), ScientificNotation(), PriceRanges()),
        Ions(SPELLER, LETTERS, {"+": SIGNS["+"], "-": "ऋण"}),
        Powers(" की घात ", "ऋण "),
        VulgarFractions(),
        Phrases(PHRASES),
        Angles(amounts, ANGLES),
        WithDigits(
            Documents(),
            FNumbers("F "),
            Identifiers(SPELLER, LETTERS, IDENTIFIERS),
            Durations(amounts, DURATIONS),
            OutOf(),
        ),
        Electronic(SPELLER, ELECTRONIC),
        Version(SPELLER, _VERSION),
        ShortDates(table),
        EnglishOrdinals(),
        Ordinal(SPELLER, NUMERALS, OrdinalTable(marks=MARKS)),
        Minimums(),
        Marks(),
        Factors("गुना", "गुणा"),
        Equations(" ऋण "),
        Countdown(" ऋण "),
        Weekdays(WEEKDAYS, "से"),
        Phrases(DOTTED_UNITS),
        Abbreviations(ABBREVIATIONS),
        Initials(),
        WithDigits(Postal(), Telephone(TELEPHONE), Digits(SPELLER, CUES, BETWEEN)),
        Dates(table),
        Clock(clock()),
        Roman(RegnalSpeller(), ROMAN),
        PerUnits(prices.per, PER),
        Money(Quantity(_PRICES), prices),
        Years(),
        Measure(amounts, units),
        PerUnits(prices.per, _UNITS),
        Phrases(LONE_UNITS),
        LETTERS,
        LoneLetters(),
        Ranges(_RANGES),
        Fraction(SPELLER, _AMOUNTS.fractions, thousands=","),
        Slashes(),
        Cardinal(SPELLER, NUMERALS),
        Signs(SIGNS, {}, {}),
    )
