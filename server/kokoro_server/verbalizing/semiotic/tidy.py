"""Leaves single spaces behind: the last rule."""

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.cleaning import with_single_spaces


class Tidy:
    """Takes away spaces that rules put in beside others."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with single spaces."""
        return with_single_spaces(text)
