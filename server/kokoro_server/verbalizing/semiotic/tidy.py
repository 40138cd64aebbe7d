"""Reduces spaces to single ones: the last rule."""

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.cleaning import with_single_spaces


class Tidy:
    """Removes spaces that rules inserted next to other spaces."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with single spaces."""
        return with_single_spaces(text)
