"""The rules of Spanish."""

from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.language import Language
from kokoro_server.verbalizing.semiotic.ranges import RangeTable
from kokoro_server.verbalizing.semiotic.weekdays import Weekdays
from kokoro_server.verbalizing.spanish.abbreviations import ABBREVIATIONS, BY_PLACE
from kokoro_server.verbalizing.spanish.addresses import ELECTRONIC, LETTERS, TELEPHONE
from kokoro_server.verbalizing.spanish.amounts import AMOUNTS, MONEY_SCALES
from kokoro_server.verbalizing.spanish.calendar import QUARTERS, WEEKDAYS, clock, dates
from kokoro_server.verbalizing.spanish.codes import CODES, VERSION
from kokoro_server.verbalizing.spanish.notations import ANGLES, DURATIONS, IDENTIFIERS, SLASHES
from kokoro_server.verbalizing.spanish.ordinals import ORDINALS
from kokoro_server.verbalizing.spanish.roman import ROMAN
from kokoro_server.verbalizing.spanish.signs import BESIDE_NUMBERS, LONE_UNITS, PHRASES, SIGNS
from kokoro_server.verbalizing.spanish.units import CURRENCIES, TIMES, gender, measures


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    cldr = CLDR("es", gender)
    units = measures(cldr)
    return Language(
        amounts=AMOUNTS,
        money_scales=MONEY_SCALES,
        thousands=".",
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
        letters=LETTERS,
        ranges=RangeTable(to="a", times="por", minus="menos", between={"entre": "y"}),
        durations=DURATIONS,
        angles=ANGLES,
        slashes=SLASHES,
        identifiers=IDENTIFIERS,
        often="veces",
        per_times=TIMES,
        raised_to="elevado a",
        signs=SIGNS,
        beside_numbers=BESIDE_NUMBERS,
        before_numbers={"<": "menos de", ">": "más de"},
        own=(Weekdays(WEEKDAYS, "a"), BY_PLACE),
    ).rules()
