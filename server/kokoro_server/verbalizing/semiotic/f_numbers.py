"""Verbalizes the aperture of a lens: "f/2.8"."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText

_F_NUMBER = re.compile(r"(?<![\w/.])[fFƒ]/(?=\d{1,2}(?:[.,]\d{1,2})?(?![\w/]))", re.ASCII)


@dataclass(frozen=True)
class FNumbers:
    """Writes the letter without the slash."""

    letter: str
    """The name of the letter, and a space where the language writes one before a number."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with a letter before the number."""
        return text.sub(_F_NUMBER, self.letter) if "/" in text.text else text
