"""Counts what is billed of a live call: its text, and what its SSML documents say."""

from collections import deque

from kokoro_server.synthesis.utterance import Utterance


class LiveBilling:
    """Knows the documents that are being spoken; the markup in them is not billed."""

    def __init__(self) -> None:
        self._documents = deque[Utterance]()

    def add(self, document: Utterance) -> None:
        """Add the next document."""
        self._documents.append(document)

    def billed(self, start: int, end: int) -> int:
        """Return the number of billed characters in the span [start, end) of the call's text.

        Spans are in order, so that a document before `start` is forgotten.
        """
        while self._documents and self._documents[0].length <= start:
            self._documents.popleft()
        return end - start - sum(_markup(each, start, end) for each in self._documents)


def _markup(document: Utterance, start: int, end: int) -> int:
    """Return the number of characters of `document` in [start, end) that are not billed."""
    start, end = max(start, document.start), min(end, document.length)
    return max(0, end - start) - document.billed(start, end)
