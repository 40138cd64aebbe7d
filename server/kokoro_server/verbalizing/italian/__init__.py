"""The rules of Italian."""

from kokoro_server.verbalizing.italian.abbreviations import ABBREVIATIONS, BY_PLACE
from kokoro_server.verbalizing.italian.addresses import ELECTRONIC, LETTERS
from kokoro_server.verbalizing.italian.amounts import AMOUNTS, MONEY_SCALES
from kokoro_server.verbalizing.italian.calendar import QUARTERS, WEEKDAYS, clock, dates
from kokoro_server.verbalizing.italian.codes import CODES, TELEPHONE, VERSION
from kokoro_server.verbalizing.italian.notations import ANGLES, DURATIONS, IDENTIFIERS, SLASHES
from kokoro_server.verbalizing.italian.roman import DEGREE_ORDINALS, ORDINALS, ROMAN
from kokoro_server.verbalizing.italian.signs import BESIDE_NUMBERS, LONE_UNITS, PHRASES, SIGNS
from kokoro_server.verbalizing.italian.units import CURRENCIES, TIMES, gender, measures
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.language import Language
from kokoro_server.verbalizing.semiotic.ranges import RangeTable
from kokoro_server.verbalizing.semiotic.weekdays import Weekdays


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    cldr = CLDR("it", gender)
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
        degree_ordinals=DEGREE_ORDINALS,
        letters=LETTERS,
        ranges=RangeTable(to="a", times="per", minus="meno", between={"tra": "e", "fra": "e"}),
        durations=DURATIONS,
        angles=ANGLES,
        slashes=SLASHES,
        identifiers=IDENTIFIERS,
        often="volte",
        per_times=TIMES,
        raised_to="elevato a",
        signs=SIGNS,
        beside_numbers=BESIDE_NUMBERS,
        before_numbers={"<": "meno di", ">": "più di"},
        own=(Weekdays(WEEKDAYS, "a"), BY_PLACE),
    ).rules()
