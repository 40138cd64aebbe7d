"""What every rule of verbalizing is."""

from typing import Protocol

from kokoro_server.verbalizing.aligned_text import AlignedText


class Rule(Protocol):
    """Writes one kind of thing out in words, such as dates or money."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for what this rule reads; safe from several threads.

        Takes time linear in the length of the text, whatever is in it.
        """
        ...
