"""Reads the minus of an equation, and a slash: "2x - 5 = 0", "5-3=2", "10/2=5"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_VARIABLE = r"(?<![^\W_])\d{0,4}[a-z](?:\^\d|[²³])?"
_NUMBER = r"\d{1,9}(?:[.,]\d{1,9})?"
_MINUS = regex.compile(
    rf"(?<={_VARIABLE}) ?- ?(?=[\d(][\w .+*/×^()²³-]{{0,40}}=)"
    rf"|(?<=[=+][^.,;:!?]{{0,40}}{_VARIABLE}) - (?=\d)"
)
_LESS = regex.compile(
    rf"(?<=(?<![\w.,/]){_NUMBER}) ?- ?(?={_NUMBER}(?: ?[-+×÷*/] ?{_NUMBER}){{0,4}} ?=)"
    rf"|(?<== ?{_NUMBER}) ?- ?(?={_NUMBER}(?![\w-]))"
)
_OVER = regex.compile(r"(?<=(?<![\d/.])\d{1,9}) ?/ ?(?=\d{1,9} ?= ?\d)")


class Equations:
    """Reads a dash in an equation, behind a variable or between numbers, as minus."""

    def __init__(self, minus: str, less: str | None = None, divided: str | None = None) -> None:
        """Take the words, with their spaces.

        `less` is minus between numbers, if it differs. Without `divided` slashes stay.
        """
        self._minus = minus
        self._less = minus if less is None else less
        self._divided = divided

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such dashes."""
        if "=" not in text.text:
            return text
        text = text.sub(_MINUS, self._minus).sub(_LESS, self._less)
        return text if self._divided is None else text.sub(_OVER, self._divided)
