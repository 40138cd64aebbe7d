"""How Spanish says dates and times."""

from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import ClockTable, spelled_zones
from kokoro_server.verbalizing.semiotic.dates import DateTable
from kokoro_server.verbalizing.semiotic.quarters import Quarters
from kokoro_server.verbalizing.semiotic.speller import Agreement
from kokoro_server.verbalizing.spanish.numbers import SPELLER

_SHORT = {
    "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9,
    "sept": 9, "set": 9, "setiembre": 9, "oct": 10, "nov": 11, "dic": 12,
}  # fmt: skip
WEEKDAYS = {
    "lun": "lunes", "mar": "martes", "mié": "miércoles", "mie": "miércoles", "jue": "jueves",
    "vie": "viernes", "sáb": "sábado", "sab": "sábado", "dom": "domingo",
}  # fmt: skip
_NOON = 12
_EVENING = 8


def dates(cldr: CLDR) -> DateTable:
    """Return how dates are said."""
    return DateTable(
        months=cldr.months(),
        short_months=_SHORT,
        day=lambda day: "primero" if day == 1 else SPELLER.cardinal(day),
        year=SPELLER.cardinal,
        day_month=lambda day, month: f"{day} de {month}",
        year_link="de",
        cues="el|del|al|día|fecha|desde el|hasta el",
        of="del?",
        to="a",
    )


QUARTERS = Quarters(
    ("primer trimestre", "segundo trimestre", "tercer trimestre", "cuarto trimestre"), "a"
)


class SpanishTimes:
    """Says times."""

    def time(self, hour: int, minute: int, second: int | None, half: str) -> str:
        """Say "tres y cuarto de la tarde", "tres horas dos minutos y un segundo"."""
        words = SPELLER.cardinal(hour, Agreement.FEMININE)
        if second is not None and (minute or second):
            hours = "hora" if hour == 1 else "horas"
            words = f"{words} {hours} {_minutes(minute)} y {_seconds(second)}"
        elif minute:
            words = f"{words} y {_QUARTERS.get(minute) or SPELLER.cardinal(minute)}"
        elif hour == 0 and not half:
            words = f"{words} horas"
        return words + _half(hour, half)

    def offset(self, sign: str, hours: int, minutes: int) -> str:
        """Say "menos cuatro treinta"."""
        words = f"{'más' if sign == '+' else 'menos'} {SPELLER.cardinal(hours)}"
        if hours == 1 and minutes:
            words = words.replace("uno", "una")
        return f"{words} {SPELLER.cardinal(minutes)}" if minutes else words


_QUARTERS = {15: "cuarto", 30: "media"}


def _minutes(minute: int) -> str:
    name = "minuto" if minute == 1 else "minutos"
    return f"{SPELLER.cardinal(minute, Agreement.MASCULINE)} {name}"


def _seconds(second: int) -> str:
    name = "segundo" if second == 1 else "segundos"
    return f"{SPELLER.cardinal(second, Agreement.MASCULINE)} {name}"


def _half(hour: int, half: str) -> str:
    if half == "a":
        return " de la noche" if hour in (0, _NOON) else " de la mañana"
    if half == "p":
        if hour == _NOON:
            return " del mediodía"
        return " de la noche" if _EVENING <= hour < _NOON else " de la tarde"
    return ""


def clock() -> ClockTable:
    """Return how times are said."""
    return ClockTable(
        times=SpanishTimes(),
        cues="las?|(?:a|de|desde|hasta|sobre|hacia) las?",
        hours="h|hs|hrs|horas?",
        minutes="min|mins|m|minutos?|'",
        seconds="s|seg|segs|segundos?",
        not_behind="escala|ratio|razón|proporción|relación|marcador|resultado|mezcla",
        zones={
            **spelled_zones("utc gmt est edt cst cdt pst pdt mst mdt cet cest wet art clt cot pet"),
            "pyt": "hora estándar de Paraguay",
        },
        to="a",
    )
