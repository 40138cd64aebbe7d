"""The rules of Brazilian Portuguese."""

from kokoro_server.verbalizing.portuguese.abbreviations import ABBREVIATIONS, BY_PLACE
from kokoro_server.verbalizing.portuguese.addresses import ELECTRONIC, LETTERS
from kokoro_server.verbalizing.portuguese.amounts import AMOUNTS, MONEY_SCALES
from kokoro_server.verbalizing.portuguese.calendar import (
    QUARTERS,
    WEEKDAYS,
    AfternoonHours,
    clock,
    dates,
)
from kokoro_server.verbalizing.portuguese.codes import CODES, TELEPHONE, VERSION
from kokoro_server.verbalizing.portuguese.notations import ANGLES, DURATIONS, IDENTIFIERS, SLASHES
from kokoro_server.verbalizing.portuguese.roman import DEGREE_ORDINALS, ORDINALS, ROMAN
from kokoro_server.verbalizing.portuguese.signs import BESIDE_NUMBERS, LONE_UNITS, PHRASES, SIGNS
from kokoro_server.verbalizing.portuguese.units import CURRENCIES, TIMES, gender, measures
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.language import Language
from kokoro_server.verbalizing.semiotic.ranges import RangeTable
from kokoro_server.verbalizing.semiotic.weekdays import Weekdays


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    cldr = CLDR("pt_BR", gender)
    units = measures(cldr)
    return Language(
        amounts=AMOUNTS,
        money_scales=MONEY_SCALES,
        thousands=".",
        longest=13,
        phrases=PHRASES,
        lone_units=LONE_UNITS,
        electronic=ELECTRONIC,
        version=VERSION,
        telephone=TELEPHONE,
        codes=CODES,
        quarters=QUARTERS,
        abbreviations=ABBREVIATIONS,
        dates=dates(cldr),
        clock=clock(),
        roman=ROMAN,
        money=CURRENCIES.table(cldr, units),
        measures=units,
        ordinals=ORDINALS,
        degree_ordinals=DEGREE_ORDINALS,
        letters=LETTERS,
        ranges=RangeTable(to="a", times="por", minus="menos", between={"entre": "e"}),
        durations=DURATIONS,
        angles=ANGLES,
        slashes=SLASHES,
        identifiers=IDENTIFIERS,
        often="vezes",
        per_times=TIMES,
        raised_to="elevado a",
        signs=SIGNS,
        beside_numbers=BESIDE_NUMBERS,
        before_numbers={"<": "menos de", ">": "mais de"},
        own=(Weekdays(WEEKDAYS, "a"), BY_PLACE, AfternoonHours()),
    ).rules()
