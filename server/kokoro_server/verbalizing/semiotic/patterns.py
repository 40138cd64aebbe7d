"""Says what a list of patterns matches: what only one language writes."""

from collections.abc import Callable, Mapping

from kokoro_server.verbalizing.aligned_text import AlignedText, Match, Pattern


class Patterns:
    """Replaces matches, pattern by pattern."""

    def __init__(self, words: Mapping[Pattern, str | Callable[[Match], str]]) -> None:
        """Take patterns, with the words for a match or a function that returns them."""
        self._words = words

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the words."""
        for pattern, words in self._words.items():
            text = text.sub(pattern, words)
        return text
