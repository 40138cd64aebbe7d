"""The rules of Japanese."""

from kokoro_server.verbalizing.japanese.abbreviation import Abbreviations
from kokoro_server.verbalizing.japanese.address import Addresses
from kokoro_server.verbalizing.japanese.cardinal import Cardinals, Decimals, Thousands
from kokoro_server.verbalizing.japanese.clock import Clock
from kokoro_server.verbalizing.japanese.count import Counts
from kokoro_server.verbalizing.japanese.date import Dates
from kokoro_server.verbalizing.japanese.digits import Digits
from kokoro_server.verbalizing.japanese.fraction import Fractions
from kokoro_server.verbalizing.japanese.letters import Letters
from kokoro_server.verbalizing.japanese.measure import Measures
from kokoro_server.verbalizing.japanese.money import Money
from kokoro_server.verbalizing.japanese.relation import Relations
from kokoro_server.verbalizing.japanese.roman import RomanNumerals
from kokoro_server.verbalizing.japanese.sign import Signs
from kokoro_server.verbalizing.japanese.version import Versions
from kokoro_server.verbalizing.japanese.weekday import Weekdays
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.powers import Powers, ScientificNotation
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.unit_ranges import UnitRanges
from kokoro_server.verbalizing.with_digits import WithDigits


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return (
        WithDigits(Timestamps(), ScientificNotation()),
        Powers("の", "マイナス", "乗"),
        WithDigits(UnitRanges("から")),
        Addresses(),
        Thousands(),
        Abbreviations(),
        Dates(),
        Weekdays(),
        Clock(),
        Digits(),
        Money(),
        Measures(),
        Fractions(),
        Versions(),
        Relations(),
        RomanNumerals(),
        Letters(),
        Signs(),
        Counts(),
        Decimals(),
        Cardinals(),
    )
