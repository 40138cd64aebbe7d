"""Says short texts with signs in them that are said otherwise than their parts: "24/7"."""

import re
from collections.abc import Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText


class Phrases:
    """Says texts of a list."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take the words for each text, written in lower case."""
        self._words = words
        phrases = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        self._phrase = re.compile(rf"(?<![\w/])(?:{phrases})(?![\w/])", re.IGNORECASE)

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for them."""
        return text.sub(self._phrase, lambda match: self._words[match[0].lower()])
