"""How Spanish writes ordinals."""

import re

from kokoro_server.verbalizing.semiotic.ordinal import OrdinalTable
from kokoro_server.verbalizing.semiotic.speller import Agreement

_MARKS = {
    **dict.fromkeys((".º", "º", ".o", "ro", "do", "to", "mo", "vo", "no", ".°"), Agreement.ALONE),
    **dict.fromkeys((".ª", "ª", ".a", "ra", "da", "ta", "ma", "va", "na"), Agreement.FEMININE),
    **dict.fromkeys((".er", "er"), Agreement.MASCULINE),
}
_NOUN = re.compile(
    r" (?!(?:de|del|y|e|o|en|a|al|con|por|para|que|se|es|fue|izquierda|izq|derecha|dcha|exterior|"
    r"interior|centro|el|la|los|las)\b)[a-zñáéíóú]{3,}"
)


def _before(after: str, agreement: Agreement) -> Agreement:
    """Return the form before a text: "primer" before " piso"."""
    if agreement is Agreement.ALONE and _NOUN.match(after):
        return Agreement.MASCULINE
    return agreement


ORDINALS = OrdinalTable(marks=_MARKS, before=_before)
