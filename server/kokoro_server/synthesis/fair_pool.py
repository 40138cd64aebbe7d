"""A thread pool that all calls share; a `FairQueue` decides the order."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeAlias, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.synthesis.fair_queue import FairQueue, Turn
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.precedence import Precedence

T = TypeVar("T")
ThreadTurn: TypeAlias = Turn["asyncio.Future[Any]"]
"""A thread that is reserved for a piece of work."""


class FairPool:
    """Runs pieces of work in `workers` threads. Belongs to one event loop."""

    def __init__(self, workers: int, name: str, *, reserved: int = 0) -> None:
        """Start with `workers` idle threads, whose names begin with `name`.

        While several clients are active, one client can't use the last `reserved` threads. Running
        work is not interrupted, so without this a new client would wait for the longest piece of
        another client's work. A single thread can't be reserved.
        """
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix=name)
        self._idle = workers
        self._queue = FairQueue["asyncio.Future[Any]"](most_running=max(1, workers - reserved))
        self._precedence = Precedence(self._queue.is_far_behind)
        self._waiting = 0

    @property
    def waiting(self) -> int:
        """Return how many pieces of work wait for a thread. Thread-safe."""
        return self._waiting

    async def turn(self, pace: Pace) -> ThreadTurn:
        """Wait for the turn of the call that `pace` follows, and return its thread.

        `run` frees the thread. A cancelled caller leaves the queue.
        """
        given: asyncio.Future[ThreadTurn] = asyncio.get_running_loop().create_future()
        self._queue.push(pace.client, pace.due, given, time.monotonic(), whole=not pace.streamed)
        self._waiting += 1
        self._give_turns()
        try:
            return await given
        except asyncio.CancelledError:
            # The loop may have given the turn in the same step as the cancellation.
            if given.done() and not given.cancelled():
                self._free(given.result(), None)
            raise
        finally:
            self._waiting -= 1

    async def run(self, turn: ThreadTurn, work: Callable[[CancelToken], T]) -> T:
        """Run `work` in the thread of `turn`.

        A cancelled caller returns at once; the work is asked to stop, and frees its thread when it
        has stopped.
        """
        loop = asyncio.get_running_loop()
        stop, started = CancelToken(), time.perf_counter()
        self._precedence.begun(turn.client, stop)

        def ended() -> None:
            self._precedence.ended(stop)
            self._free(turn, time.perf_counter() - started - stop.paused_seconds)

        running = self._pool.submit(work, stop)
        running.add_done_callback(lambda _: loop.call_soon_threadsafe(ended))
        try:
            return await asyncio.wrap_future(running)
        except asyncio.CancelledError:
            stop.cancel()
            raise

    def close(self) -> None:
        """Wait for running work to end; accept no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _free(self, turn: ThreadTurn, seconds: float | None) -> None:
        """Free the thread; charge its client `seconds`, `None` for work that never ran."""
        if seconds is None:
            self._queue.withdrawn(turn)
        else:
            self._queue.done(turn, seconds)
        self._idle += 1
        self._give_turns()

    def _give_turns(self) -> None:
        """Give each idle thread to the next waiter that still wants one."""
        while self._idle and (turn := self._queue.pop(time.monotonic())):
            if turn.item.done():
                self._queue.withdrawn(turn)
            else:
                self._idle -= 1
                turn.item.set_result(turn)
