"""Decides which work runs next: the most urgent, within a fair share of computing per client."""

import itertools
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from kokoro_server.synthesis.recent import ABOUT_SECONDS, RecentClients
from kokoro_server.synthesis.waiting import ClientsWork, Entry

T = TypeVar("T")

SLACK_WEIGHT = 0.1
"""Seconds of computing that count for one second of slack (the time until work is due)."""
MOST_SLACK = 5.0
"""Most seconds of slack that count. So urgent work puts a client at most half a second of computing
ahead of its fair share."""
MOST_OWED = 2.0
"""Most seconds of computing that a client may be owed. A stream leaves the queue between two
segments and keeps its claim; a client that was away for long starts level with the others."""
_MEAN_WEIGHT = 0.1
"""Weight of the newest piece of work in the running mean of the cost of a piece."""
_FAR_PIECES = 1.0
"""Pieces of work that a client must be behind another one before its work pauses the other's."""
_FIRST_MEAN = 0.2
"""Assumed cost of a piece of work in seconds, until some have been measured."""


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """A piece of work whose turn has come."""

    item: T
    client: str
    charged: float
    """Seconds of computing charged to its client in advance."""
    whole: bool = False
    """Whether it is for a whole utterance, which nobody listens to yet."""


class FairQueue(Generic[T]):
    """Work that waits, by client.

    Each client has an account: the seconds of computing that it has used. The next turn goes to
    the client with the lowest sum of its account and a tenth of the slack of its most urgent work.
    So clients with equal accounts are served by due time. Whatever the others send, a client falls
    behind them at most by that tenth and one piece of work. The scheme is start-time fair queueing
    (Goyal, Vin and Cheng, 1996), with the slack added.

    When a client's turn comes, its account is charged the mean cost of a piece; when the work is
    done, the charge is corrected. Only differences between accounts count. A new client starts at
    the lowest account of the present clients.
    """

    def __init__(self, most_running: float = math.inf) -> None:
        """Give one client at most `most_running` turns at a time while others are active.

        While streams are active, whole utterances together have no more turns than that either.
        """
        self._most_running = most_running
        self._wholes_running = 0
        self._last_stream = -math.inf
        self._recent = RecentClients()
        self._in_advance: dict[str, float] = {}
        self._waiting: dict[str, ClientsWork[T]] = {}
        self._running = Counter[str]()
        self._had: dict[str, float] = {}
        self._level = 0.0
        self._mean = _FIRST_MEAN
        self._arrivals = itertools.count()

    def push(self, client: str, due: float, item: T, now: float, *, whole: bool = False) -> None:
        """Queue `item` of `client` at the time `now`; `due` is a time of the same clock.

        `whole` says that it is for a whole utterance.
        """
        self._recent.note(client, now)
        if client not in self._waiting and not self._running[client]:
            self._enter(client)
        if not whole:
            self._last_stream = now
        entry = Entry(due, next(self._arrivals), item)
        self._waiting.setdefault(client, ClientsWork()).push(entry, whole=whole)

    def pop(self, now: float) -> Turn[T] | None:
        """Remove and return the next work at the time `now`; `None` if nothing may run.

        The caller passes the turn to `done` or `withdrawn` afterwards.
        """
        ranked = [
            (self._had[client] + SLACK_WEIGHT * slack, first.arrival, client, first)
            for client in self._waiting
            if self._may_run(client, now)
            for slack, first in self._first(client, now)
        ]
        if not ranked:
            return None
        *_, client, first = min(ranked)
        return self._begin(client, first)

    def is_far_behind(self, client: str, other: str) -> bool:
        """Return whether `client` has used less than `other`, by more than a piece of work."""
        return self._used(other) - self._used(client) > _FAR_PIECES * self._mean

    def done(self, turn: Turn[T], seconds: float) -> None:
        """Charge the client of `turn` the actual `seconds` of its work."""
        self._mean += _MEAN_WEIGHT * (seconds - self._mean)
        self._end(turn, seconds)

    def withdrawn(self, turn: Turn[T]) -> None:
        """Refund the charge of `turn`, whose work is not wanted any more."""
        self._end(turn, 0.0)

    def _used(self, client: str) -> float:
        """Return the account of `client` without the charges in advance."""
        return self._had[client] - self._in_advance.get(client, 0.0)

    def _end(self, turn: Turn[T], seconds: float) -> None:
        self._had[turn.client] += seconds - turn.charged
        self._in_advance[turn.client] -= turn.charged
        self._running[turn.client] -= 1
        self._wholes_running -= turn.whole
        if not self._running[turn.client]:
            del self._running[turn.client], self._in_advance[turn.client]
        self._move_level()

    def _may_run(self, client: str, now: float) -> bool:
        if self._running[client] < self._most_running:
            return True
        return not self._recent.others_than(client, now)

    def _first(self, client: str, now: float) -> Iterator[tuple[float, Entry[T]]]:
        """Yield the slack and the next work of a client, if any of it may run."""
        may_have_wholes = (
            self._wholes_running < self._most_running or now - self._last_stream > ABOUT_SECONDS
        )
        if first := self._waiting[client].first(now, wholes_too=may_have_wholes):
            yield min(max(0.0, first[0] - now), MOST_SLACK), first[1]

    def _begin(self, client: str, entry: Entry[T]) -> Turn[T]:
        work = self._waiting[client]
        whole = work.is_whole(entry)
        work.remove(entry)
        if not work:
            del self._waiting[client]
        self._running[client] += 1
        self._wholes_running += whole
        self._had[client] += self._mean
        self._in_advance[client] = self._in_advance.get(client, 0.0) + self._mean
        return Turn(entry.item, client, self._mean, whole)

    def _enter(self, client: str) -> None:
        self._move_level()
        owed = max(self._had.get(client, self._level), self._level - MOST_OWED)
        self._had[client] = owed

    def _move_level(self) -> None:
        """Update the level at which new clients start; delete accounts that no longer matter."""
        present = self._waiting.keys() | self._running.keys()
        if not present:
            self._had.clear()
            return
        # Leave out charges in advance: the actual cost may be lower, and new clients would start
        # too far behind.
        self._level = max(self._level, min(map(self._used, present)))
        for client in self._had.keys() - present:
            if self._had[client] < self._level - MOST_OWED:
                del self._had[client]
