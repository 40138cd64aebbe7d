"""How Italian says dates and times."""

from kokoro_server.verbalizing.italian.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.clock import ClockTable, spelled_zones
from kokoro_server.verbalizing.semiotic.dates import DateTable
from kokoro_server.verbalizing.semiotic.quarters import Quarters

_SHORT = {
    "gen": 1, "genn": 1, "feb": 2, "febbr": 2, "mar": 3, "apr": 4, "mag": 5, "magg": 5, "giu": 6,
    "lug": 7, "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12,
}  # fmt: skip
WEEKDAYS = {
    "lun": "lunedì", "mar": "martedì", "mer": "mercoledì", "gio": "giovedì", "ven": "venerdì",
    "sab": "sabato", "dom": "domenica",
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
        cues=(
            "il|dal|al|del|nel|entro il|in data|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|"
            "domenica"
        ),
        of="di|del",
        to="a",
    )


QUARTERS = Quarters(
    ("primo trimestre", "secondo trimestre", "terzo trimestre", "quarto trimestre"), "a"
)


class ItalianTimes:
    """Says times: "dodici e mezza", "tre e trentotto minuti"."""

    def time(self, hour: int, minute: int, second: int | None, half: str) -> str:
        """Say "cinque e un quarto", "una e due minuti e un secondo"."""
        words = "una" if hour == 1 else SPELLER.cardinal(hour)
        if second is not None:
            words = f"{words} e {_count(minute, 'minut')} e {_count(second, 'second')}"
        elif minute:
            words = f"{words} e {self._minutes(minute)}"
        elif hour == 0 and not half:
            words = f"{words} {words}"
        return words + _half(hour, half)

    def offset(self, sign: str, hours: int, minutes: int) -> str:
        """Say "più uno"."""
        words = f"{'più' if sign == '+' else 'meno'} {SPELLER.cardinal(hours)}"
        return f"{words} e {SPELLER.cardinal(minutes)}" if minutes else words

    def _minutes(self, minute: int) -> str:
        if minute in _QUARTERS:
            return _QUARTERS[minute]
        return "un minuto" if minute == 1 else f"{SPELLER.cardinal(minute)} minuti"


class PlainTimes(ItalianTimes):
    """Says times behind words that tell them: "alle tre e trentotto"."""

    def _minutes(self, minute: int) -> str:
        return SPELLER.cardinal(minute)


_QUARTERS = {15: "un quarto", 30: "mezza"}


def _count(number: int, stem: str) -> str:
    return f"un {stem}o" if number == 1 else f"{SPELLER.cardinal(number)} {stem}i"


def _half(hour: int, half: str) -> str:
    if half == "a":
        return " di notte" if hour in (0, _NOON) else " di mattina"
    if half == "p":
        return " di sera" if _EVENING <= hour < _NOON else " del pomeriggio"
    return ""


def clock() -> ClockTable:
    """Return how times are said."""
    return ClockTable(
        times=ItalianTimes(),
        cues=(
            r"d?alle|delle|(?:d?a|de)ll'|ore|(?:per|verso|entro|sono|tra|e) le|fino alle|partenza|"
            r"arrivo|inizio|apertura|chiusura"
        ),
        hours="h|ore",
        minutes="min|m|minuti|'",
        seconds="s|sec|secondi",
        not_behind="scala|rapporto|proporzione|punteggio|risultato|miscela|finita|vinto|perso",
        zones=spelled_zones("utc gmt edt cst cdt pst pdt cet cest"),
        to="alle",
        times_after_cue=PlainTimes(),
    )
