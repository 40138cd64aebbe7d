"""Verbalizes fixed texts with signs that are not said part by part: "24/7"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.words import any_of


class Phrases:
    """Verbalizes the texts of a table."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take words by text, in lower case."""
        self._words = words
        phrases = any_of(words)
        self._phrase = re.compile(rf"(?<![\w/]){phrases}(?![\w/])", re.IGNORECASE)

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for them."""
        return text.sub(self._phrase, lambda match: self._words[match[0].lower()])
