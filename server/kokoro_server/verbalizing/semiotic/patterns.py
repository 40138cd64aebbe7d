"""Verbalizes matches of a list of patterns, for notations of only one language."""

from collections.abc import Callable, Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match, Pattern


class Patterns:
    """Replaces the matches of each pattern, in order."""

    def __init__(self, words: Mapping[Pattern, str | Callable[[Match], str]]) -> None:
        """Take patterns, each with words for a match or a function that returns them."""
        self._words = words

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the words."""
        for pattern, words in self._words.items():
            text = text.sub(pattern, words)
        return text
