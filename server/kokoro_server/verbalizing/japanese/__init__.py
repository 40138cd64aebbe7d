"""The rules of Japanese."""

from kokoro_server.verbalizing.east_asian.coordinates import Coordinates
from kokoro_server.verbalizing.east_asian.crosses import Crosses
from kokoro_server.verbalizing.east_asian.greek import GreekLetters
from kokoro_server.verbalizing.east_asian.hardware import HardwareAddresses
from kokoro_server.verbalizing.east_asian.separators import Separators
from kokoro_server.verbalizing.japanese.abbreviation import Abbreviations
from kokoro_server.verbalizing.japanese.address import Addresses
from kokoro_server.verbalizing.japanese.cardinal import Cardinals, Decimals
from kokoro_server.verbalizing.japanese.clock import Clock
from kokoro_server.verbalizing.japanese.code import Codes
from kokoro_server.verbalizing.japanese.count import Counts
from kokoro_server.verbalizing.japanese.date import Dates
from kokoro_server.verbalizing.japanese.digits import Digits
from kokoro_server.verbalizing.japanese.duration import Durations
from kokoro_server.verbalizing.japanese.fraction import Fractions
from kokoro_server.verbalizing.japanese.letter_names import CHARACTERS, GREEK, POINTS
from kokoro_server.verbalizing.japanese.letters import Letters
from kokoro_server.verbalizing.japanese.measure import Measures
from kokoro_server.verbalizing.japanese.money import Money
from kokoro_server.verbalizing.japanese.per import PerUnits
from kokoro_server.verbalizing.japanese.relation import Relations
from kokoro_server.verbalizing.japanese.roman import RomanNumerals
from kokoro_server.verbalizing.japanese.sign import Signs
from kokoro_server.verbalizing.japanese.version import Versions
from kokoro_server.verbalizing.japanese.weekday import Weekdays
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.countdown import Countdown
from kokoro_server.verbalizing.semiotic.equations import Equations
from kokoro_server.verbalizing.semiotic.f_numbers import FNumbers
from kokoro_server.verbalizing.semiotic.powers import Powers, ScientificNotation
from kokoro_server.verbalizing.semiotic.spaced_numbers import SpacedNumbers
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.unit_ranges import UnitRanges
from kokoro_server.verbalizing.with_digits import WithDigits


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return (
        WithDigits(Timestamps(), ScientificNotation()),
        Powers("の", "マイナス", "乗"),
        WithDigits(UnitRanges("から"), FNumbers("エフ"), SpacedNumbers("")),
        Coordinates(POINTS),
        HardwareAddresses(CHARACTERS, "、"),
        Addresses(),
        Separators(),
        Abbreviations(),
        Crosses("倍"),
        Equations("マイナス", less="ひく", divided="わる"),
        Countdown("マイナス"),
        Codes(),
        Dates(),
        Weekdays(),
        Durations(),
        Clock(),
        Digits(),
        Money(),
        Measures(),
        Fractions(),
        Versions(),
        PerUnits(),
        Relations(),
        RomanNumerals(),
        GreekLetters(GREEK),
        Letters(),
        Signs(),
        Counts(),
        Decimals(),
        Cardinals(),
    )
