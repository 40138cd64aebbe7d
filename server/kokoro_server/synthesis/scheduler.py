"""Order of work: which segment the acoustic model speaks next."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.stages import stage
from kokoro_server.synthesis.fair_pool import FairPool
from kokoro_server.synthesis.pacing import Pace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timed(Generic[T]):
    """The result of a piece of work and what it took."""

    result: T
    waited: float
    """Seconds between asking and starting."""
    computed: float
    """Seconds of work."""


class Scheduler:
    """Runs pieces of work in `workers` threads: fair between clients, then what is due first.

    Belongs to one event loop.
    """

    def __init__(self, workers: int) -> None:
        """Start with `workers` idle threads."""
        self._pool = FairPool(workers, "acoustic", reserved=1)

    @property
    def waiting(self) -> int:
        """Return how much work waits for a thread; safe from any thread."""
        return self._pool.waiting

    async def run(self, work: Callable[[CancelToken], T], pace: Pace) -> Timed[T]:
        """Run `work` of the call that `pace` follows in a thread when its turn comes.

        A caller that is cancelled while it waits leaves the queue. One that is cancelled while
        its work runs returns at once; the work is told to stop, and its thread is free when it
        does.
        """
        with stage("wait") as waited:
            turn = await self._pool.turn(pace)
        with stage("compute") as computed:
            result = await self._pool.run(turn, work)
        return Timed(result, waited.seconds, computed.seconds)

    def close(self) -> None:
        """Let running work end and take no more."""
        self._pool.close()
