"""Order of work: which segment the acoustic model speaks next."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.stages import stage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timed(Generic[T]):
    """The result of a piece of work and what it took."""

    result: T
    waited: float
    """Seconds between asking and starting."""
    computed: float
    """Seconds of work."""


@dataclass(order=True, slots=True)
class _Waiter:
    due: float
    arrival: int
    turn: asyncio.Future[None] = field(compare=False)


class Scheduler:
    """Runs pieces of work in `workers` threads, what is due first before the rest.

    Belongs to one event loop. `pacing` tells when a segment is due.
    """

    def __init__(self, workers: int) -> None:
        """Start with `workers` idle threads."""
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="acoustic")
        self._idle = workers
        self._waiters: list[_Waiter] = []
        self._arrivals = itertools.count()

    @property
    def waiting(self) -> int:
        """Return how much work waits for a thread; safe from any thread."""
        return sum(not waiter.turn.done() for waiter in tuple(self._waiters))

    async def run(self, work: Callable[[CancelToken], T], due: float) -> Timed[T]:
        """Run `work` in a thread when its turn comes.

        A caller that is cancelled while it waits leaves the queue. One that is cancelled while
        its work runs returns at once; the work is told to stop, and its thread is free when it
        does.
        """
        with stage("wait") as waited:
            await self._turn(due)
        loop = asyncio.get_running_loop()
        stop = CancelToken()
        running = self._pool.submit(work, stop)
        running.add_done_callback(lambda _: loop.call_soon_threadsafe(self._release))
        with stage("compute") as computed:
            try:
                result = await asyncio.wrap_future(running)
            except asyncio.CancelledError:
                stop.cancel()
                raise
        return Timed(result, waited.seconds, computed.seconds)

    def close(self) -> None:
        """Let running work end and take no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def _turn(self, due: float) -> None:
        if self._idle:
            self._idle -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiters, _Waiter(due, next(self._arrivals), turn))
        try:
            await turn
        except asyncio.CancelledError:
            # The turn may have been given in the same step of the loop as the cancellation.
            if turn.done() and not turn.cancelled():
                self._release()
            raise

    def _release(self) -> None:
        """Give a thread that became free to the first waiter that still wants it."""
        while self._waiters:
            waiter = heapq.heappop(self._waiters)
            if not waiter.turn.done():
                waiter.turn.set_result(None)
                return
        self._idle += 1
