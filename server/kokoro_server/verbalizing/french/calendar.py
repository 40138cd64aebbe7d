"""How French says dates and times."""

from kokoro_server.verbalizing.french.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import ClockTable, spelled_zones
from kokoro_server.verbalizing.semiotic.dates import DateTable
from kokoro_server.verbalizing.semiotic.quarters import Quarters
from kokoro_server.verbalizing.semiotic.speller import Agreement

_SHORT = {
    "janv": 1, "jan": 1, "févr": 2, "fév": 2, "fevr": 2, "avr": 4, "juil": 7, "aout": 8, "sept": 9,
    "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
WEEKDAYS = {
    "lun": "lundi", "mar": "mardi", "mer": "mercredi", "jeu": "jeudi", "ven": "vendredi",
    "sam": "samedi", "dim": "dimanche",
}  # fmt: skip
_NOON = 12
_EVENING = 6


def dates(cldr: CLDR) -> DateTable:
    """Return how dates are said."""
    return DateTable(
        months=cldr.months(),
        short_months=_SHORT,
        day=lambda day: SPELLER.ordinal(1) if day == 1 else SPELLER.cardinal(day),
        year=SPELLER.cardinal,
        day_month=lambda day, month: f"{day} {month}",
        year_link="",
        cues="le|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        of="(?!)",
        to="au",
    )


QUARTERS = Quarters(
    ("premier trimestre", "deuxième trimestre", "troisième trimestre", "quatrième trimestre"), "au"
)


class FrenchTimes:
    """Says times."""

    def time(self, hour: int, minute: int, second: int | None, half: str) -> str:
        """Say "quatorze heures trente", "une heure deux minutes et une seconde"."""
        words = f"{SPELLER.cardinal(hour, Agreement.FEMININE)} heure{'s' if hour > 1 else ''}"
        if second is not None:
            words = f"{words} {_count(minute, 'minute')} et {_count(second, 'seconde')}"
        elif minute:
            words = f"{words} {SPELLER.cardinal(minute, Agreement.FEMININE)}"
        return words + _half(hour, half)

    def offset(self, sign: str, hours: int, minutes: int) -> str:
        """Say "plus deux"."""
        words = f"{'plus' if sign == '+' else 'moins'} {SPELLER.cardinal(hours)}"
        return f"{words} {SPELLER.cardinal(minutes)}" if minutes else words


def _count(number: int, noun: str) -> str:
    return f"{SPELLER.cardinal(number, Agreement.FEMININE)} {noun}{'s' if number > 1 else ''}"


def _half(hour: int, half: str) -> str:
    if half == "a":
        return " du matin"
    if half == "p":
        return " du soir" if _EVENING <= hour < _NOON else " de l'après-midi"
    return ""


def clock() -> ClockTable:
    """Return how times are said."""
    return ClockTable(
        times=FrenchTimes(),
        cues="(?!)",
        hours="h|hrs?|heures?",
        minutes="min|mins|mn|m|minutes?|'",
        seconds="s|sec|secondes?",
        not_behind="échelle|ratio|rapport|proportion|score|résultat|mélange|cote",
        zones=spelled_zones("utc gmt edt cst cdt pst pdt cest"),
        to="à",
    )
