"""The rules of French."""

from kokoro_server.verbalizing.french.abbreviations import ABBREVIATIONS, BY_PLACE
from kokoro_server.verbalizing.french.addresses import ELECTRONIC, LETTERS
from kokoro_server.verbalizing.french.amounts import AMOUNTS, MONEY_SCALES
from kokoro_server.verbalizing.french.calendar import QUARTERS, WEEKDAYS, clock, dates
from kokoro_server.verbalizing.french.codes import CODES, TELEPHONE, VERSION
from kokoro_server.verbalizing.french.notations import ANGLES, DURATIONS, IDENTIFIERS, SLASHES
from kokoro_server.verbalizing.french.roman import DEGREE_ORDINALS, ORDINALS, ROMAN
from kokoro_server.verbalizing.french.signs import BESIDE_NUMBERS, LONE_UNITS, PHRASES, SIGNS
from kokoro_server.verbalizing.french.units import CURRENCIES, TIMES, gender, measures
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.language import Language
from kokoro_server.verbalizing.semiotic.ranges import RangeTable
from kokoro_server.verbalizing.semiotic.weekdays import Weekdays


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    cldr = CLDR("fr", gender)
    units = measures(cldr)
    return Language(
        amounts=AMOUNTS,
        money_scales=MONEY_SCALES,
        thousands=" ",
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
        ranges=RangeTable(
            to="à", times="fois", minus="moins", between={"entre": "et"}, is_colon_spaced=True
        ),
        durations=DURATIONS,
        angles=ANGLES,
        slashes=SLASHES,
        identifiers=IDENTIFIERS,
        often="fois",
        per_times=TIMES,
        raised_to="puissance",
        signs=SIGNS,
        beside_numbers=BESIDE_NUMBERS,
        before_numbers={"<": "moins de", ">": "plus de"},
        own=(Weekdays(WEEKDAYS, "à"), BY_PLACE),
    ).rules()
