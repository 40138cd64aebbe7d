"""Schedules work: decides which segment the acoustic model speaks next."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.stages import stage
from kokoro_server.synthesis.fair_pool import FairPool
from kokoro_server.synthesis.pacing import Pace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timed(Generic[T]):
    """The result of a piece of work, with its times."""

    result: T
    waited: float
    """Seconds from the request to the start."""
    computed: float
    """Seconds of work, without pauses."""


class Scheduler:
    """Runs pieces of work in `workers` threads: fair between clients, then by due time.

    Belongs to one event loop.
    """

    def __init__(self, workers: int) -> None:
        """Start with `workers` idle threads."""
        self._pool = FairPool(workers, "acoustic", reserved=1)

    @property
    def waiting(self) -> int:
        """Return how many pieces of work wait for a thread. Thread-safe."""
        return self._pool.waiting

    async def run(self, work: Callable[[CancelToken], T], pace: Pace) -> Timed[T]:
        """Run `work` in a thread when the turn of the call that `pace` follows comes.

        A caller that is cancelled while it waits leaves the queue. A caller that is cancelled while
        its work runs returns at once; the work is asked to stop, and frees its thread when it has
        stopped.
        """
        with stage("wait") as waited:
            turn = await self._pool.turn(pace)
        with stage("compute"):
            result, computed = await self._pool.run(turn, partial(_timed, work))
        return Timed(result, waited.seconds, computed)

    def close(self) -> None:
        """Wait for running work to end; accept no more."""
        self._pool.close()


def _timed(work: Callable[[CancelToken], T], stop: CancelToken) -> tuple[T, float]:
    """Return the result of `work` and the seconds that it took."""
    started = time.perf_counter()
    result = work(stop)
    return result, time.perf_counter() - started - stop.paused_seconds
