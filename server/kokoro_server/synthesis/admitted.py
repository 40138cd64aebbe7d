"""A call that was admitted, and what it still needs."""

from kokoro_server.segmenting import SegmentPolicy
from kokoro_server.synthesis.listener import Listener

HORIZON = 600
"""Most phonemes per call that count as waiting. Long calls take turns segment by segment, so their
later text delays nobody."""
_LEAST_DIVISIBLE = 2 * SegmentPolicy().shortest
"""Phonemes below which a text is never cut into pieces."""


class Admitted:
    """An accepted call."""

    def __init__(self, client: str, work: float, listener: Listener | None = None) -> None:
        """Start with all the `work` of the call's text; `listener` waits for its audio."""
        self.client = client
        self.work = work
        """Phonemes not spoken yet, at normal speed."""
        self.is_reading = False
        """True while its reader takes a segment. Meanwhile the call waits for no computing, however
        slow the reader is."""
        self.listener = listener
        streamed = listener is not None and listener.pace.streamed
        # One piece of audio can't run dry.
        self.is_played = streamed and work >= _LEAST_DIVISIBLE
        """Whether a listener plays its audio and may have to wait in the middle."""

    @property
    def waiting(self) -> float:
        """Return the work that waits for computing."""
        return 0.0 if self.is_reading else min(self.work, HORIZON)

    @property
    def ahead(self) -> float:
        """Return the seconds of audio that exist and that its listener has not heard."""
        return self.listener.pace.ahead if self.listener else 0.0

    @property
    def needs_audio(self) -> bool:
        """Return whether its listener will need more. One who reads nothing needs nothing."""
        if not (self.listener and self.is_played):
            return False
        return self.work > 0 and not (self.is_reading and self.listener.pace.has_stalled)
