"""The interface of verbalizing rules."""

from typing import Protocol

from kokoro_server.verbalizing.aligned_text import AlignedText


class Rule(Protocol):
    """Verbalizes one semiotic class, such as dates or money."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for everything that this rule reads; thread-safe.

        Takes time linear in the length of the text, whatever its content.
        """
        ...
