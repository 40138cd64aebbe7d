"""When a call's next segment is due: the urgency that the work queue sorts by."""

import time
from collections.abc import Callable

FIRST_SECONDS = 0.3
"""Time from a call's start until its first segment is due. Streams that run dry sooner go first."""
LEAD_SECONDS = 3.0
"""Seconds between the time when a segment is due and the time when its listener needs it. Computing
takes time, running work is not interrupted, and several streams may be due at once."""
STALLED_SECONDS = 3.0
"""Seconds after which a reader who takes nothing counts as stalled. A listener who reads as fast as
the audio plays takes a message every two seconds."""
WHOLE_SLACK_SECONDS = 10.0
"""Seconds that a stream must be ahead of its listener before whole utterances go first. Nobody
listens to a whole utterance yet."""


class Pace:
    """Follows the audio of one call and computes when its next segment is due.

    The first segment is due soon after the call's start. Each later segment of a stream is due a
    little before its listener has heard all earlier audio. So a stream that is about to run dry
    goes first, and a stream far ahead waits. If a stream runs dry, its listener hears silence and
    then continues where the audio stopped. A whole utterance is treated as a stream that is
    `WHOLE_SLACK_SECONDS` further ahead. So no work is due long before it was requested, and
    waiting work is overtaken only as long as it has slack.
    """

    def __init__(
        self, *, streamed: bool, client: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Start with the call of `client`; `clock` returns seconds."""
        self.client = client
        """Unit of fair sharing: the name of a token's client, or else a connection."""
        self.streamed = streamed
        """Whether a listener plays the audio as it comes."""
        self._clock = clock
        self._slack = 0.0 if streamed else WHOLE_SLACK_SECONDS
        self._first_due = clock() + FIRST_SECONDS
        self._heard_all: float | None = None
        self._taken = clock()

    @property
    def due(self) -> float:
        """Return when the computing of the next segment should start, in seconds of the clock."""
        return self._first_due if self._heard_all is None else self._heard_all - LEAD_SECONDS

    @property
    def ahead(self) -> float:
        """Return the seconds of audio that exist and that the listener has not heard."""
        return 0.0 if self._heard_all is None else max(0.0, self._heard_all - self._clock())

    @property
    def has_stalled(self) -> bool:
        """Return whether the reader has not taken the audio that exists for a while."""
        return self._clock() - self._taken > STALLED_SECONDS

    def taken(self) -> None:
        """Record that the reader has taken a message."""
        self._taken = self._clock()

    def resumed(self) -> None:
        """Record that more text has come. If all audio is heard, it is as urgent as a new call."""
        now = self._clock()
        if self._heard_all is None or self._heard_all <= now:
            self._heard_all = None
            self._first_due = now + FIRST_SECONDS

    def spoken(self, audio_seconds: float) -> None:
        """Record that a segment of `audio_seconds` is ready."""
        now = self._taken = self._clock()
        if self._heard_all is None:
            self._heard_all = now + self._slack
        self._heard_all = max(self._heard_all, now) + audio_seconds
