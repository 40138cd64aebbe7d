"""Reads the minus behind a variable of an equation: "2x - 5 = 0"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_VARIABLE = r"(?<![^\W_])\d{0,4}[a-z](?:\^\d|[²³])?"
_MINUS = regex.compile(
    rf"(?<={_VARIABLE}) - (?=[\d(][\w .+*/×^()²³-]{{0,40}}=)"
    rf"|(?<=[=+][^.,;:!?]{{0,40}}{_VARIABLE}) - (?=\d)"
)


class Equations:
    """Reads a dash in an equation, behind one letter, as minus."""

    def __init__(self, minus: str) -> None:
        """Take the word for minus, with its spaces."""
        self._minus = minus

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such dashes."""
        return text.sub(_MINUS, self._minus) if "=" in text.text else text
