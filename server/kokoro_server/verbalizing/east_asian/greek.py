"""Names single Greek letters, as in "α波" and "π≈3.14"; Greek words stay."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText

_LETTER = re.compile(r"(?<![\u0370-\u03ff])[\u0391-\u03c9](?![\u0370-\u03ff])")
_GREEK = re.compile("[\u0391-\u03c9]")


@dataclass(frozen=True)
class GreekLetters:
    """Names the letters of formulas, rays and versions."""

    names: Mapping[str, str]
    """Names by small letter."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with names for Greek letters that stand alone."""
        if not _GREEK.search(text.text):
            return text
        return text.sub(_LETTER, lambda match: self.names.get(_small(match[0])))


def _small(letter: str) -> str:
    return unicodedata.normalize("NFC", letter.lower()).replace("ς", "σ")
