"""Measures the cores that pieces of work use, alone and in parallel."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Measured(Generic[T]):
    """The result of a piece of work, with its times."""

    result: T
    seconds: float
    """Seconds of work, without pauses."""
    cost: float
    """Seconds of one core."""


class CoreMeter:
    """Divides the cores among the pieces of work that run at the same time.

    So the cost of a piece hardly depends on how many run beside it, while its time does.
    """

    def __init__(self, cores: int) -> None:
        self._cores = cores
        self._lock = threading.Lock()
        self._running = 0
        self._since = 0.0
        self._per_piece = 0.0
        """Seconds of one core that a piece would have used that has always been running."""

    def measure(self, work: Callable[[CancelToken], T], stop: CancelToken) -> Measured[T]:
        """Run `work` in this thread."""
        started, before = time.perf_counter(), self._change(+1)
        try:
            result = work(stop)
        finally:
            after = self._change(-1)
        seconds = time.perf_counter() - started - stop.paused_seconds
        return Measured(result, seconds, after - before)

    def _change(self, change: int) -> float:
        with self._lock:
            now = time.perf_counter()
            if self._running:
                self._per_piece += (now - self._since) * self._cores / self._running
            self._since = now
            self._running += change
            return self._per_piece
