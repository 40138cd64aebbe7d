"""Schedules work: decides which segment the acoustic model speaks next."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.stages import stage
from kokoro_server.synthesis.core_meter import CoreMeter
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
    cost: float
    """Seconds of one core. Work that runs alone uses all cores, work in parallel shares them."""


class Scheduler:
    """Runs pieces of work in `workers` threads: fair between clients, then by due time.

    Belongs to one event loop.
    """

    def __init__(self, workers: int) -> None:
        """Start with `workers` idle threads."""
        self._pool = FairPool(workers, "acoustic", reserved=1)
        self._meter = CoreMeter(workers)

    @property
    def waiting(self) -> int:
        """Return how many pieces of work wait for a thread. Thread-safe."""
        return self._pool.waiting

    async def run(self, work: Callable[[CancelToken], T], pace: Pace) -> Timed[T]:
        """Run `work` in a thread when the turn of the call that `pace` follows comes.

        See `run_next`.
        """
        return await self.run_next(lambda: work, pace)

    async def run_next(
        self, next_work: Callable[[], Callable[[CancelToken], T]], pace: Pace
    ) -> Timed[T]:
        """Call `next_work` when the turn of the call that `pace` follows comes, and run the result.

        So the size of the work can depend on the load at that time. The work runs in a thread;
        `next_work` runs in the event loop and must not fail.
        A caller that is cancelled while it waits leaves the queue. A caller that is cancelled while
        its work runs returns at once; the work is asked to stop, and frees its thread when it has
        stopped.
        """
        with stage("wait") as waited:
            turn = await self._pool.turn(pace)
        work = next_work()
        with stage("compute"):
            measured = await self._pool.run(turn, partial(self._meter.measure, work))
        return Timed(measured.result, waited.seconds, measured.seconds, measured.cost)

    def close(self) -> None:
        """Wait for running work to end; accept no more."""
        self._pool.close()
