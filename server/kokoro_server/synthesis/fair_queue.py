"""Whose work comes next: what is due first, within a fair share of computing for every client."""

import heapq
import itertools
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kokoro_server.synthesis.recent import RecentClients

T = TypeVar("T")

SLACK_WEIGHT = 0.1
"""Seconds of computing that a second of slack (time until work is due) counts as."""
MOST_SLACK = 5.0
"""Seconds of slack beyond which more of it makes no difference. So a client with urgent work gets
ahead of its fair share by half a second of computing at most."""
MOST_OWED = 2.0
"""Seconds of computing that a client may be owed. A stream is away between two segments, and keeps
what it is owed; a client that was away for long starts level with the others."""
_MEAN_WEIGHT = 0.1
"""Weight of the newest piece of work in the running mean of what a piece takes."""
_FIRST_MEAN = 0.2
"""Seconds that a piece of work is taken to need, until some have been measured."""


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """A piece of work whose turn has come."""

    item: T
    client: str
    charged: float
    """Seconds of computing that its client has been charged in advance."""


@dataclass(order=True, slots=True)
class _Entry(Generic[T]):
    due: float
    arrival: int
    item: T = field(compare=False)


class FairQueue(Generic[T]):
    """Work that waits, by client.

    Each client has an account of the seconds of computing that it has had. The next turn goes to
    the client with the least on its account, where a tenth of the slack of its most urgent work
    counts as had. So those who had as much as each other go by due time, and nobody falls behind
    the others by more than that tenth and one piece of work, whatever they send. The scheme is
    start-time fair queueing (Goyal, Vin and Cheng, 1996), with the slack added.

    A client's account is charged the mean cost of a piece when its turn comes, and corrected when
    the work is done. Accounts are compared, so only differences between them count. A new client
    starts with the least that any present one has.
    """

    def __init__(self, most_running: float = math.inf) -> None:
        """Give one client at most `most_running` turns at a time while others are about."""
        self._most_running = most_running
        self._recent = RecentClients()
        self._in_advance: dict[str, float] = {}
        self._waiting: dict[str, list[_Entry[T]]] = {}
        self._running = Counter[str]()
        self._had: dict[str, float] = {}
        self._level = 0.0
        self._mean = _FIRST_MEAN
        self._arrivals = itertools.count()

    def push(self, client: str, due: float, item: T, now: float) -> None:
        """Let `item` of `client` wait from `now` on; it is `due` at that time of the same clock."""
        self._recent.note(client, now)
        if client not in self._waiting and not self._running[client]:
            self._enter(client)
        entry = _Entry(due, next(self._arrivals), item)
        heapq.heappush(self._waiting.setdefault(client, []), entry)

    def pop(self, now: float) -> Turn[T] | None:
        """Take the work whose turn it is at the time `now`; `None` where nothing may run.

        Its client is charged until `done` or `withdrawn` is told of the turn.
        """
        clients = [one for one in self._waiting if self._may_run(one, now)]
        if not clients:
            return None
        client = min(clients, key=lambda client: self._rank(client, now))
        entries = self._waiting[client]
        entry = heapq.heappop(entries)
        if not entries:
            del self._waiting[client]
        self._running[client] += 1
        self._had[client] += self._mean
        self._in_advance[client] = self._in_advance.get(client, 0.0) + self._mean
        return Turn(entry.item, client, self._mean)

    def done(self, turn: Turn[T], seconds: float) -> None:
        """Charge the client of `turn` what the work really took."""
        self._mean += _MEAN_WEIGHT * (seconds - self._mean)
        self._end(turn, seconds)

    def withdrawn(self, turn: Turn[T]) -> None:
        """Give back what `turn` was charged: its work was not wanted any more."""
        self._end(turn, 0.0)

    def _end(self, turn: Turn[T], seconds: float) -> None:
        self._had[turn.client] += seconds - turn.charged
        self._in_advance[turn.client] -= turn.charged
        self._running[turn.client] -= 1
        if not self._running[turn.client]:
            del self._running[turn.client], self._in_advance[turn.client]
        self._move_level()

    def _may_run(self, client: str, now: float) -> bool:
        if self._running[client] < self._most_running:
            return True
        return not self._recent.others_than(client, now)

    def _rank(self, client: str, now: float) -> tuple[float, int]:
        first = self._waiting[client][0]
        slack = min(max(0.0, first.due - now), MOST_SLACK)
        return self._had[client] + SLACK_WEIGHT * slack, first.arrival

    def _enter(self, client: str) -> None:
        self._move_level()
        owed = max(self._had.get(client, self._level), self._level - MOST_OWED)
        self._had[client] = owed

    def _move_level(self) -> None:
        """Set the level at which new clients start; forget accounts that say nothing any more."""
        present = self._waiting.keys() | self._running.keys()
        if not present:
            self._had.clear()
            return
        # What is charged in advance may turn out to be less, so newcomers don't start behind it.
        had = (self._had[client] - self._in_advance.get(client, 0.0) for client in present)
        self._level = max(self._level, min(had))
        for client in self._had.keys() - present:
            if self._had[client] < self._level - MOST_OWED:
                del self._had[client]
