"""The rules of Mandarin Chinese.

Numbers stay in figures until the last rule reads them, so that the rules before see their form.
"""

from kokoro_server.verbalizing.east_asian.coordinates import Coordinates
from kokoro_server.verbalizing.east_asian.crosses import Crosses
from kokoro_server.verbalizing.east_asian.greek import GreekLetters
from kokoro_server.verbalizing.east_asian.hardware import HardwareAddresses
from kokoro_server.verbalizing.east_asian.separators import Separators
from kokoro_server.verbalizing.mandarin.address import Address
from kokoro_server.verbalizing.mandarin.cardinal import Cardinal
from kokoro_server.verbalizing.mandarin.clock import Clock
from kokoro_server.verbalizing.mandarin.code import Code
from kokoro_server.verbalizing.mandarin.date import Date
from kokoro_server.verbalizing.mandarin.duration import Duration
from kokoro_server.verbalizing.mandarin.fraction import Fraction
from kokoro_server.verbalizing.mandarin.letter_names import CHARACTERS, GREEK, POINTS
from kokoro_server.verbalizing.mandarin.letters import Letters, Numbered
from kokoro_server.verbalizing.mandarin.measure import Measure
from kokoro_server.verbalizing.mandarin.models import Models
from kokoro_server.verbalizing.mandarin.money import Money
from kokoro_server.verbalizing.mandarin.per import PerUnit
from kokoro_server.verbalizing.mandarin.range import Range
from kokoro_server.verbalizing.mandarin.ratio import Ratio
from kokoro_server.verbalizing.mandarin.reference import Reference
from kokoro_server.verbalizing.mandarin.roman import Roman
from kokoro_server.verbalizing.mandarin.signs import Signs
from kokoro_server.verbalizing.mandarin.telephone import Telephone
from kokoro_server.verbalizing.mandarin.version import Version
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.countdown import Countdown
from kokoro_server.verbalizing.semiotic.equations import Equations
from kokoro_server.verbalizing.semiotic.f_numbers import FNumbers
from kokoro_server.verbalizing.semiotic.powers import Powers, ScientificNotation
from kokoro_server.verbalizing.semiotic.spaced_numbers import SpacedNumbers
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.unit_ranges import UnitRanges
from kokoro_server.verbalizing.with_digits import WithDigits

_RULES: tuple[Rule, ...] = (
    WithDigits(Timestamps(), ScientificNotation()),
    Powers("的", "负", "次方"),
    WithDigits(UnitRanges("到"), FNumbers("F"), SpacedNumbers("")),
    Separators(),
    Coordinates(POINTS),
    HardwareAddresses(CHARACTERS, ","),
    Address(),
    Crosses("倍"),
    Equations("减", divided="除以"),
    Countdown("减"),
    Duration(),
    Reference(),
    Date(),
    Code(),
    Telephone(),
    Ratio(),
    Clock(),
    Roman(),
    Numbered(),
    Models(),
    Letters(),
    Version(),
    Measure(),
    Fraction(),
    Range(),
    Money(),
    PerUnit(),
    GreekLetters(GREEK),
    Signs(),
    Cardinal(),
)


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return _RULES
