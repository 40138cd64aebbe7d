"""Bounded admission: limits the work that waits, in estimated seconds of computing.

Work is measured in phonemes at normal speed: work = phonemes / speed.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kokoro_server.errors import DeadlineTooShort, Overloaded
from kokoro_server.synthesis.cost import PhonemeCost

HORIZON = 600
"""Most phonemes per call that count as waiting. Long calls take turns segment by segment, so their
later text delays nobody."""
_HOPELESS = 2.0
"""Refuse a call if its estimated time exceeds this many times the time to its deadline. Estimates
are rough, and a call that might just end in time is worth a try."""


class Admitted:
    """An accepted call."""

    def __init__(self, client: str, work: float) -> None:
        """Start with all the `work` of the call's text."""
        self.client = client
        self.work = work
        """Phonemes not spoken yet, at normal speed."""
        self.is_reading = False
        """True while its reader takes a segment. Meanwhile the call waits for no computing, however
        slow the reader is."""

    @property
    def waiting(self) -> float:
        """Return the work that waits for computing."""
        return 0.0 if self.is_reading else min(self.work, HORIZON)


class Admission:
    """Keeps the estimated waiting work below a bound, with a fair share of it for each client.

    The clients that have work waiting share the bound. A client within its share is never refused,
    so a client that fills the queue blocks only itself. With n clients the queue may grow to
    1 + 1/2 + ... + 1/n times the bound. Belongs to one event loop.
    """

    def __init__(self, max_seconds: float, workers: int) -> None:
        """Allow `max_seconds` of waiting work, spread over `workers`."""
        self._max_seconds = max_seconds
        self._workers = workers
        self._cost = PhonemeCost()
        self._calls = set[Admitted]()

    @property
    def backlog(self) -> float:
        """Return the estimated seconds of waiting work. Thread-safe."""
        return self._seconds(math.fsum(call.waiting for call in tuple(self._calls)))

    @contextmanager
    def admit(self, client: str, work: float, time_left: float | None = None) -> Iterator[Admitted]:
        """Count `work` of `client` as accepted while the block runs.

        Raises `Overloaded` if the work fits neither into the bound nor into the client's share. A
        call is never refused while no other work waits, however long it is. Raises
        `DeadlineTooShort` if the work can't end within `time_left` seconds.
        """
        call = Admitted(client, work)
        ahead = self._ahead_of(call)
        self._check_deadline(work, ahead, time_left)
        self._check_room(call, ahead)
        self._calls.add(call)
        try:
            yield call
        finally:
            self._calls.remove(call)

    def measured(self, client: str, phonemes: float, seconds: float) -> None:
        """Update the cost estimate: `phonemes` at normal speed took `seconds` of computing."""
        self._cost.measured(client, phonemes, seconds)

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
