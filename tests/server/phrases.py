"""Texts with phrases whose reading is given."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import MarkedText, Phrase, Reading, mark


def marked(text: str, readings: Mapping[str, Reading]) -> MarkedText:
    """Return `text` with a reading for each occurrence of a phrase."""
    pattern = "|".join(map(re.escape, readings))
    found = re.finditer(pattern, text) if readings else ()
    phrases = [Phrase(match.start(), match.end(), readings[match[0]]) for match in found]
    return mark(AlignedText.of(text), phrases)
