"""How Brazilian Portuguese says dates and times."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.portuguese.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import ClockTable, spelled_zones
from kokoro_server.verbalizing.semiotic.dates import DateTable
from kokoro_server.verbalizing.semiotic.quarters import Quarters
from kokoro_server.verbalizing.semiotic.speller import Agreement

_SHORT = {
    "jan": 1, "fev": 2, "mar": 3, "abr": 4, "mai": 5, "jun": 6, "jul": 7, "ago": 8, "set": 9,
    "out": 10, "nov": 11, "dez": 12,
}  # fmt: skip
WEEKDAYS = {
    "seg": "segunda", "ter": "terça", "qua": "quarta", "qui": "quinta", "sex": "sexta",
    "sáb": "sábado", "sab": "sábado", "dom": "domingo",
}  # fmt: skip
_NOON = 12
_EVENING = 7
_AFTERNOON = re.compile(
    r"(?<![\w:.,/+-])(?P<hour>1[3-9]|2[0-3])(?=(?:(?::[0-5]\d){1,2}h?|[hH](?:[0-5]\d)?)"
    r" (?:da (?P<day>tarde)|da noite))"
)
_LAST_OF = {"tarde": 18, None: 23}


def dates(cldr: CLDR) -> DateTable:
    """Return how dates are said."""
    return DateTable(
        months=cldr.months(),
        short_months=_SHORT,
        day=lambda day: "primeiro" if day == 1 else SPELLER.cardinal(day),
        year=SPELLER.cardinal,
        day_month=lambda day, month: f"{day} de {month}",
        year_link="de",
        cues="em|no|do|ao|dia|data|desde|até|de|a partir de|seg|ter|qua|qui|sex|sáb|dom",
        of="de|do",
        to="a",
    )


QUARTERS = Quarters(
    ("primeiro trimestre", "segundo trimestre", "terceiro trimestre", "quarto trimestre"), "a"
)


class AfternoonHours:
    """Counts hours by twelve where the half of the day is named: "15h da tarde"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such hours up to twelve."""
        return text.sub(_AFTERNOON, _by_twelve)


def _by_twelve(match: Match) -> str | None:
    hour = int(match["hour"])
    return str(hour - _NOON) if hour <= _LAST_OF[match["day"]] else None


class PortugueseTimes:
    """Says times."""

    def time(self, hour: int, minute: int, second: int | None, half: str) -> str:
        """Say "três horas e quinze", "uma hora e dois minutos e um segundo"."""
        words = f"{SPELLER.cardinal(hour, Agreement.FEMININE)} {'hora' if hour == 1 else 'horas'}"
        if second is not None:
            words = f"{words} e {_count(minute, 'minuto')} e {_count(second, 'segundo')}"
        elif minute:
            words = f"{words} e {SPELLER.cardinal(minute)}"
        return words + _half(hour, half)

    def offset(self, sign: str, hours: int, minutes: int) -> str:
        """Say "menos três"."""
        words = f"{'mais' if sign == '+' else 'menos'} {SPELLER.cardinal(hours)}"
        return f"{words} e {SPELLER.cardinal(minutes)}" if minutes else words


def _count(number: int, noun: str) -> str:
    return f"{SPELLER.cardinal(number)} {noun}{'' if number == 1 else 's'}"


def _half(hour: int, half: str) -> str:
    if half == "a":
        return " da manhã"
    if half == "p":
        return " da noite" if _EVENING <= hour < _NOON else " da tarde"
    return ""


def clock() -> ClockTable:
    """Return how times are said."""
    return ClockTable(
        times=PortugueseTimes(),
        cues="às?|(?:d|pel)?as|até as|das",
        hours="h|hs|hrs|horas?",
        minutes="min|mins|m|minutos?|'",
        seconds="s|seg|segs|segundos?",
        not_behind="escala|razão|proporção|relação|placar|resultado|mistura|por",
        zones=spelled_zones("utc gmt est edt cst cdt pst pdt brt cet cest"),
        to="às",
    )
