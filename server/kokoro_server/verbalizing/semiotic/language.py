"""A language's tables for all semiotic classes, and the order of its rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.abbreviation import Abbreviations, Where
from kokoro_server.verbalizing.semiotic.angles import Angles, AngleTable
from kokoro_server.verbalizing.semiotic.cardinal import Cardinal
from kokoro_server.verbalizing.semiotic.clock import Clock, ClockTable
from kokoro_server.verbalizing.semiotic.countdown import Countdown
from kokoro_server.verbalizing.semiotic.dates import Dates, DateTable
from kokoro_server.verbalizing.semiotic.digits import Digits
from kokoro_server.verbalizing.semiotic.durations import Durations, DurationTable
from kokoro_server.verbalizing.semiotic.electronic import Electronic, ElectronicTable
from kokoro_server.verbalizing.semiotic.equations import Equations
from kokoro_server.verbalizing.semiotic.f_numbers import FNumbers
from kokoro_server.verbalizing.semiotic.factors import Factors
from kokoro_server.verbalizing.semiotic.fraction import Fraction
from kokoro_server.verbalizing.semiotic.identifiers import Identifiers, IdentifierTable
from kokoro_server.verbalizing.semiotic.ions import Ions
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.measure import Measure, MeasureTable
from kokoro_server.verbalizing.semiotic.minimums import Minimums
from kokoro_server.verbalizing.semiotic.money import Money, MoneyTable
from kokoro_server.verbalizing.semiotic.name_ranges import NameRanges
from kokoro_server.verbalizing.semiotic.ordinal import Ordinal, OrdinalTable
from kokoro_server.verbalizing.semiotic.per_units import UNITS, PerUnits
from kokoro_server.verbalizing.semiotic.phrases import Phrases
from kokoro_server.verbalizing.semiotic.powers import Powers, ScientificNotation
from kokoro_server.verbalizing.semiotic.quantity import Quantity, QuantityTable
from kokoro_server.verbalizing.semiotic.quarters import Quarters
from kokoro_server.verbalizing.semiotic.ranges import Products, Ranges, RangeTable
from kokoro_server.verbalizing.semiotic.roman import Roman, RomanTable
from kokoro_server.verbalizing.semiotic.roman_months import RomanMonths
from kokoro_server.verbalizing.semiotic.sign import Signs
from kokoro_server.verbalizing.semiotic.slashes import Slashes, SlashTable
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.semiotic.telephone import Telephone, TelephoneTable
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.unit_ranges import UnitRanges
from kokoro_server.verbalizing.semiotic.version import Version, VersionTable
from kokoro_server.verbalizing.semiotic.vulgar_fractions import VulgarFractions
from kokoro_server.verbalizing.with_digits import WithDigits

_PHRASES = {"et al.": "et al", "ibid.": "ibidem"}
"""Phrases of all languages here."""


@dataclass(frozen=True)
class CodeTable:
    """Words before codes."""

    cues: Sequence[str]
    """Words before a code that is said digit by digit: "PIN"."""
    between: Sequence[str] = ()
    """Words that may be between cue and code: "is"."""


@dataclass(frozen=True)
class Language:
    """The tables of a language."""

    amounts: QuantityTable
    """Numbers and counted nouns."""
    money_scales: Mapping[str, Noun]
    """Scale words only for money: "k" in "$5k"."""
    thousands: str
    """The mark between thousands."""
    phrases: Mapping[str, str]
    lone_units: Mapping[str, str]
    electronic: ElectronicTable
    version: VersionTable
    telephone: TelephoneTable
    codes: CodeTable
    abbreviations: Iterable[tuple[Mapping[str, str], Where]]
    dates: DateTable
    clock: ClockTable
    roman: RomanTable
    money: MoneyTable
    measures: MeasureTable
    ordinals: OrdinalTable
    letters: Letters
    ranges: RangeTable
    durations: DurationTable
    angles: AngleTable
    slashes: SlashTable
    identifiers: IdentifierTable
    quarters: Quarters
    often: str
    """The word for "x" behind a number: "veces" in "2x más"."""
    per_times: Sequence[str]
    """Words that something can be "per": "mes" in "veces/mes"."""
    raised_to: str
    """Words between the base and the exponent of a power."""
    signs: Mapping[str, str]
    beside_numbers: Mapping[str, str]
    """Names of signs between numbers, if they differ."""
    before_numbers: Mapping[str, str]
    """Names of signs before a number, with nothing before them: "menos de" for "<"."""
    degree_ordinals: OrdinalTable = field(default=OrdinalTable(marks={}))
    """Ordinals whose mark also means degrees: "2° piano"."""
    longest: int = 12
    """Longer numbers without marks between digits are said digit by digit."""
    own: Sequence[Rule] = field(default=())
    """Rules of only this language; they apply before all rules that read numbers."""

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules, in order of precedence."""
        speller, numerals = self.amounts.speller, self.amounts.numerals
        amounts = Quantity(self.amounts)
        return (
            WithDigits(Timestamps(), ScientificNotation(), RomanMonths(), self.quarters),
            Ions(speller, self.letters, {"+": self.signs["+"], "-": self.ranges.minus}),
            VulgarFractions(),
            Powers(f" {self.raised_to} ", f"{self.ranges.minus} "),
            WithDigits(UnitRanges(f" {self.ranges.to} ")),
            Phrases({**_PHRASES, "a-z": f"A {self.ranges.to} Z", **self.phrases}),
            Angles(amounts, self.angles),
            self._notations(amounts),
            Electronic(speller, self.electronic),
            WithDigits(
                Version(speller, self.version),
                Telephone(self.telephone),
                Digits(speller, self.codes.cues, self.codes.between),
            ),
            Abbreviations(self.abbreviations),
            *self.own,
            WithDigits(
                NameRanges(self.dates.names, self.ranges.to), Dates(self.dates), Clock(self.clock)
            ),
            Roman(speller, self.roman),
            PerUnits(self.money.per, self.per_times),
            WithDigits(
                Products(self.ranges),
                Money(Quantity(self._prices), self.money),
                Ordinal(speller, numerals, self.degree_ordinals),
                Measure(amounts, self.measures),
            ),
            PerUnits(self.money.per, UNITS),
            Phrases(self.lone_units),
            WithDigits(Ordinal(speller, numerals, self.ordinals)),
            self.letters,
            WithDigits(
                Ranges(self.ranges),
                Fraction(speller, self.amounts.fractions, self.thousands),
                Cardinal(speller, numerals, longest=self.longest),
            ),
            Signs(self.signs, self.beside_numbers, self.before_numbers),
        )

    def _notations(self, amounts: Quantity) -> Rule:
        """Return the rules of notations that later rules would take apart."""
        return WithDigits(
            FNumbers("F "),
            Identifiers(self.amounts.speller, self.letters, self.identifiers),
            Durations(amounts, self.durations),
            Slashes(self.slashes),
            Factors(self.often, self.ranges.times),
            Equations(f" {self.ranges.minus} "),
            Countdown(f" {self.ranges.minus} "),
            Minimums(),
        )

    @property
    def _prices(self) -> QuantityTable:
        return replace(self.amounts, scales={**self.amounts.scales, **self.money_scales})
