"""When a call's next segment is due: what urgency means to the queue of work."""

import time
from collections.abc import Callable

FIRST_SECONDS = 0.3
"""Time within which a call's first segment is due. Streams that run dry within it go first."""
LEAD_SECONDS = 1.0
"""How long before its listener needs it a segment is due to be begun: it has to be computed, and
what runs already is not interrupted."""
WHOLE_SLACK_SECONDS = 10.0
"""How far ahead of its listener a stream must be before whole utterances, which nobody listens
to yet, go before it."""


class Pace:
    """Follows one call as its audio comes into being.

    A first segment is due soon after it was asked for. After that a stream's segment is due a
    little before its listener has heard all that came before, so a stream about to run dry goes
    first and one far ahead waits. A listener whose stream ran dry heard nothing meanwhile, and
    listens on from where it stopped. A whole utterance is paced as a stream that has
    `WHOLE_SLACK_SECONDS` more in hand. So nothing is due much before it was asked for, and what
    waits is overtaken only for as long as it can wait.
    """

    def __init__(
        self, *, streamed: bool, client: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Start when the call of `client` does; `clock` gives seconds."""
        self.client = client
        """Who shares computing with other clients: a token's name, or else a connection."""
        self._clock = clock
        self._slack = 0.0 if streamed else WHOLE_SLACK_SECONDS
        self._first_due = clock() + FIRST_SECONDS
        self._heard_all: float | None = None

    @property
    def due(self) -> float:
        """Return when the next segment is due to be begun, in seconds of the clock."""
        return self._first_due if self._heard_all is None else self._heard_all - LEAD_SECONDS

    def spoken(self, audio_seconds: float) -> None:
        """Count a segment that is ready."""
        now = self._clock()
        if self._heard_all is None:
            self._heard_all = now + self._slack
        self._heard_all = max(self._heard_all, now) + audio_seconds
