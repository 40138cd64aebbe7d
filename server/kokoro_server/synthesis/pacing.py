"""When a call's next segment is due: what the scheduler orders work by."""

import math
import time
from collections.abc import Callable

WHOLE_SLACK_SECONDS = 10.0
"""How far ahead of its listener a stream must be before whole utterances, which nobody listens
to yet, go before it."""


class Pace:
    """Follows one call as its audio comes into being.

    A first segment is due before all else. After that a stream's segment is due when its listener
    has heard all that came before, so a stream about to run dry goes first and one far ahead
    waits. A whole utterance is paced as a stream that began when it was asked for and that has
    `WHOLE_SLACK_SECONDS` in hand: calls of both kinds share what is left, and none starves, since
    what waits keeps its time while later calls come with later ones.
    """

    def __init__(self, *, streamed: bool, clock: Callable[[], float] = time.monotonic) -> None:
        """Start when the call does; `clock` gives seconds."""
        self._clock = clock
        self._streamed = streamed
        self._listening_since = clock() + (0.0 if streamed else WHOLE_SLACK_SECONDS)
        self._audio_seconds = 0.0

    @property
    def due(self) -> float:
        """Return when the next segment is due, in seconds of the clock; -inf for the first."""
        if not self._audio_seconds:
            return -math.inf
        return self._listening_since + self._audio_seconds

    def spoken(self, audio_seconds: float) -> None:
        """Count a segment that is ready; a stream's listener begins to listen to the first."""
        if self._streamed and not self._audio_seconds:
            self._listening_since = self._clock()
        self._audio_seconds += audio_seconds
