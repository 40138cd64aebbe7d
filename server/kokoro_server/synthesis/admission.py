"""Bounded admission: how much work may wait, in estimated seconds of computing.

Work is counted in phonemes at normal speed: work = phonemes / speed.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kokoro_server.errors import DeadlineTooShort, Overloaded
from kokoro_server.synthesis.cost import PhonemeCost

HORIZON = 600
"""Phonemes of a call that count as waiting. Long calls take turns segment by segment, so what
lies further ahead holds nobody up."""
_HOPELESS = 2.0
"""How many times longer than its deadline allows a call must seem to take to be refused for it:
estimates are rough, and a call that might just end in time is worth a try."""


class Admitted:
    """An accepted call."""

    def __init__(self, client: str, work: float) -> None:
        """Start with all the `work` of its text to be done."""
        self.client = client
        self.work = work
        """Phonemes yet to be spoken, as at normal speed."""
        self.is_reading = False
        """True while its reader takes what is ready. It waits for no computing then, however
        long that takes."""

    @property
    def waiting(self) -> float:
        """Return the work that waits for computing."""
        return 0.0 if self.is_reading else min(self.work, HORIZON)


class Admission:
    """Keeps the estimated work that waits below a bound, and a share of it free for everyone.

    The bound is shared by the clients that have work waiting: one that would stay within its share
    is never refused, so a client that fills the queue fills it for itself. With n clients the
    queue may grow to 1 + 1/2 + ... + 1/n times the bound. Belongs to one event loop.
    """

    def __init__(self, max_seconds: float, workers: int) -> None:
        """Allow `max_seconds` of waiting work, spread over `workers`."""
        self._max_seconds = max_seconds
        self._workers = workers
        self._cost = PhonemeCost()
        self._calls = set[Admitted]()

    @property
    def backlog(self) -> float:
        """Return the estimated seconds of work that waits; safe from any thread."""
        return self._seconds(math.fsum(call.waiting for call in tuple(self._calls)))

    @contextmanager
    def admit(self, client: str, work: float, time_left: float | None = None) -> Iterator[Admitted]:
        """Count `work` of `client` as accepted while the block runs.

        Raises `Overloaded` where it would fit neither beside what is waiting nor into the client's
        share. A lone call is never refused, however long it is. Raises `DeadlineTooShort` where
        the work can't end in the `time_left`, in seconds.
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
        """Correct the estimate by `phonemes`, as at normal speed, that took `seconds`."""
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
        # A client's own work is computed as slowly as there are clients to share with.
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
    """The work that waits when a call comes."""

    total: float
    own: float
    """That of the same client."""
    clients: int
    """How many have work waiting, the caller among them."""
