"""Verbalizes the minus of a countdown: "T-10 minutes", "T-3 días"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.words import any_of, word_set

_TIMES = word_set(
    "s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks"
    " month months year years seg segundo segundos minuto minutos hora horas día días dia dias"
    " semana semanas mes meses año años ano anos seconde secondes heure heures jour jours semaine"
    " semaines mois an ans secondo secondi minuti ora ore giorno giorni settimana settimane mese"
    " mesi anno anni सेकंड सेकेंड मिनट घंटा घंटे दिन हफ्ते महीने"
)
_COUNTDOWN = regex.compile(
    rf"(?<![\p{{Latin}}\d'-])T ?-(?=\d{{1,4}} ?(?:(?:{any_of(_TIMES)})(?!\w)|[秒分时時小日天]))",
    regex.IGNORECASE,
)


class Countdown:
    """Reads the dash between T and a length of time as minus."""

    def __init__(self, minus: str) -> None:
        """Take the word, with its spaces."""
        self._minus = minus

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the word for such dashes."""
        return text.sub(_COUNTDOWN, f"T{self._minus}")
