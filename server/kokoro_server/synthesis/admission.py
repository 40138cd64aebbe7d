"""Bounded admission: limits the work that waits, in estimated seconds of computing.

Work is measured in phonemes at normal speed: work = phonemes / speed.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kokoro_server.errors import DeadlineTooShort, Overloaded
from kokoro_server.synthesis.admitted import HORIZON, Admitted
from kokoro_server.synthesis.cost import PhonemeCost
from kokoro_server.synthesis.listener import Listener
from kokoro_server.synthesis.streams import Streams

_HOPELESS = 2.0
"""Refuse a call if its estimated time exceeds this many times the time to its deadline. Estimates
are rough, and a call that might just end in time is worth a try."""


class Admission:
    """Keeps the estimated waiting work below a bound, with a fair share of it for each client.

    The clients that have work waiting share the bound. A client within its share is never refused,
    so a client that fills the queue blocks only itself. With n clients the queue may grow to
    1 + 1/2 + ... + 1/n times the bound. A stream that would make running streams run dry is refused
    too. Belongs to one event loop.
    """

    def __init__(self, max_seconds: float, workers: int, *, bound_streams: bool = True) -> None:
        """Allow `max_seconds` of waiting work, spread over `workers`.

        `bound_streams` says whether a stream is refused that would make others run dry.
        """
        self._max_seconds = max_seconds
        self._workers = workers
        self._bound_streams = bound_streams
        self._cost = PhonemeCost()
        self._streams = Streams(self._cost, workers)
        self._calls = set[Admitted]()

    @property
    def backlog(self) -> float:
        """Return the estimated seconds of waiting work. Thread-safe."""
        return self._seconds(math.fsum(call.waiting for call in tuple(self._calls)))

    @contextmanager
    def admit(
        self,
        client: str,
        work: float,
        time_left: float | None = None,
        listener: Listener | None = None,
    ) -> Iterator[Admitted]:
        """Count `work` of `client`, whose audio `listener` plays, while the block runs.

        Raises `Overloaded` if the work fits neither into the bound nor into the client's share, or
        if a stream would make others run dry. A call is never refused while no other work waits,
        however long it is. Raises `DeadlineTooShort` if the work can't end within `time_left`
        seconds.
        """
        call = Admitted(client, work, listener)
        ahead = self._ahead_of(call)
        self._check_deadline(work, ahead, time_left)
        self._check_room(call, ahead)
        if self._bound_streams:
            self._streams.check_room(call, self._calls)
        self._calls.add(call)
        try:
            yield call
        finally:
            self._calls.remove(call)

    def longest_piece(self, call: Admitted) -> float:
        """Return the most phonemes of `call` that should be spoken at once, as the load is now."""
        return self._streams.longest_piece(call, self._calls)

    def measured(self, client: str, phonemes: float, seconds: float) -> None:
        """Update the cost: `phonemes` at normal speed took `seconds` of one core."""
        self._cost.measured(client, phonemes, seconds)

    def lasted(self, call: Admitted, phonemes: float, seconds: float) -> None:
        """Update the length: `phonemes` of `call` at normal speed gave `seconds` of audio."""
        self._streams.lasted(call, phonemes, seconds)

    def _ahead_of(self, call: Admitted) -> "_Ahead":
        by_client = {call.client: 0.0}
        for other in self._calls:
            if other.waiting:
                by_client[other.client] = by_client.get(other.client, 0.0) + other.waiting
        return _Ahead(math.fsum(by_client.values()), by_client[call.client], len(by_client))

    def _check_room(self, call: Admitted, ahead: "_Ahead") -> None:
        beyond = self._seconds(ahead.total + call.waiting) - self._max_seconds
        share = self._max_seconds / ahead.clients
        # The clients share the computing, so n clients make a client's own work n times slower.
        beyond_share = (self._seconds(ahead.own + call.waiting) - share) * ahead.clients
        excess = min(beyond, beyond_share)
        if ahead.total and excess > 0:
            raise Overloaded(retry_after=max(1.0, excess))

    def _check_deadline(self, work: float, ahead: "_Ahead", time_left: float | None) -> None:
        if time_left is None or not self._cost.is_measured:
            return
        of_others = (ahead.clients - 1) * (ahead.own + min(work, HORIZON))
        needed = self._seconds(work + min(ahead.total, ahead.own + of_others))
        if needed > _HOPELESS * time_left:
            raise DeadlineTooShort(needed, max(0.0, time_left))

    def _seconds(self, work: float) -> float:
        return work * self._cost.seconds / self._workers


@dataclass(frozen=True, slots=True)
class _Ahead:
    """The work that waits when a call arrives."""

    total: float
    own: float
    """Waiting work of the same client."""
    clients: int
    """Number of clients that have work waiting, including the caller."""
