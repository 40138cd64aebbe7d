"""A virtual clock, and what happens at which time."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable


class Events:
    """Runs actions in the order of their times; no time passes meanwhile."""

    def __init__(self) -> None:
        self.now = 0.0
        self._queue: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()

    def clock(self) -> float:
        """Return the virtual time in seconds."""
        return self.now

    def after(self, seconds: float, action: Callable[[], None]) -> None:
        """Run `action` when `seconds` have passed."""
        heapq.heappush(self._queue, (self.now + seconds, next(self._numbers), action))

    def run(self) -> None:
        """Run until nothing is left to happen."""
        while self._queue:
            self.now, _, action = heapq.heappop(self._queue)
            action()
