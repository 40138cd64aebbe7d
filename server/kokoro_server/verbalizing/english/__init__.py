"""The rules of English."""

from kokoro_server.verbalizing.english.abbreviations import Abbreviations
from kokoro_server.verbalizing.english.addresses import Addresses
from kokoro_server.verbalizing.english.bare_units import BareUnits
from kokoro_server.verbalizing.english.capitals import Capitals
from kokoro_server.verbalizing.english.cardinals import Cardinals
from kokoro_server.verbalizing.english.clipped import Clipped
from kokoro_server.verbalizing.english.clock import Clock
from kokoro_server.verbalizing.english.codes import Codes
from kokoro_server.verbalizing.english.continental_amounts import ContinentalAmounts
from kokoro_server.verbalizing.english.dates import Dates
from kokoro_server.verbalizing.english.decades import Decades
from kokoro_server.verbalizing.english.dimensions import Dimensions
from kokoro_server.verbalizing.english.durations import Durations
from kokoro_server.verbalizing.english.electronic import Electronic
from kokoro_server.verbalizing.english.fractions import Fractions, PlainFractions
from kokoro_server.verbalizing.english.heights import Heights
from kokoro_server.verbalizing.english.indian_numbers import IndianNumbers
from kokoro_server.verbalizing.english.ions import Ions
from kokoro_server.verbalizing.english.magnitudes import Magnitudes
from kokoro_server.verbalizing.english.measures import Measures
from kokoro_server.verbalizing.english.money import Money
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.ordinals import Ordinals
from kokoro_server.verbalizing.english.periods import Periods
from kokoro_server.verbalizing.english.plural_numbers import PluralNumbers
from kokoro_server.verbalizing.english.ranges import Ranges
from kokoro_server.verbalizing.english.references import References
from kokoro_server.verbalizing.english.roman import Roman
from kokoro_server.verbalizing.english.serials import Serials
from kokoro_server.verbalizing.english.short_spans import ShortSpans
from kokoro_server.verbalizing.english.signs import Arithmetic, Signs
from kokoro_server.verbalizing.english.telephone import Telephone
from kokoro_server.verbalizing.english.temperatures import Temperatures
from kokoro_server.verbalizing.english.verses import Verses
from kokoro_server.verbalizing.english.versions import Versions
from kokoro_server.verbalizing.english.weekdays import Weekdays
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.countdown import Countdown
from kokoro_server.verbalizing.semiotic.equations import Equations
from kokoro_server.verbalizing.semiotic.f_numbers import FNumbers
from kokoro_server.verbalizing.semiotic.powers import ScientificNotation
from kokoro_server.verbalizing.semiotic.spaced_numbers import SpacedNumbers
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.unit_ranges import UnitRanges
from kokoro_server.verbalizing.with_digits import WithDigits


def rules(code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    numbers = Numbers(british=code == "en-GB")
    fractions = Fractions(numbers)
    return (
        WithDigits(
            Timestamps(at="T"),
            ScientificNotation(),
            UnitRanges(" to "),
            FNumbers("f "),
            SpacedNumbers(","),
            Equations(" minus "),
            Countdown(" minus "),
            ShortSpans(),
            Periods(),
        ),
        Ions(),
        Capitals(),
        Clipped(),
        References(),
        Roman(numbers),
        Electronic(numbers),
        Weekdays(),
        Addresses(numbers),
        BareUnits(),
        WithDigits(*_amounts(numbers, fractions)),
        Abbreviations(),
        WithDigits(
            Codes(numbers),
            PluralNumbers(numbers),
            Fractions(numbers),
            Ordinals(numbers),
            Serials(numbers),
            Arithmetic(numbers),
            Ranges(numbers),
        ),
        Signs(),
        WithDigits(Cardinals(numbers)),
    )


def _amounts(numbers: Numbers, fractions: Fractions) -> tuple[Rule, ...]:
    """Return the rules of dates, times, money and what is measured, in order of precedence."""
    return (
        Verses(),
        IndianNumbers(),
        ContinentalAmounts(),
        PlainFractions(),
        Telephone(numbers),
        Dates(numbers),
        Durations(numbers),
        Temperatures(numbers),
        Decades(numbers),
        Clock(numbers),
        Money(numbers),
        Magnitudes(numbers),
        Versions(numbers),
        Heights(numbers, fractions),
        Measures(numbers, fractions),
        Dimensions(numbers),
    )
