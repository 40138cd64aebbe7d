"""Threads that all calls share, in the order of a `FairQueue`."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeAlias, TypeVar

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.synthesis.fair_queue import FairQueue, Turn
from kokoro_server.synthesis.pacing import Pace

T = TypeVar("T")
ThreadTurn: TypeAlias = Turn["asyncio.Future[Any]"]
"""A thread that is held for a piece of work."""


class FairPool:
    """Runs pieces of work in `workers` threads. Belongs to one event loop."""

    def __init__(self, workers: int, name: str, *, reserved: int = 0) -> None:
        """Start with `workers` idle threads, which are called `name`.

        While several clients are about, `reserved` of them are out of the reach of one that holds
        all the others: what runs is not interrupted, so a client that comes would have to wait
        for the longest piece of another's work. A lone thread can't be reserved.
        """
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix=name)
        self._idle = workers
        self._queue = FairQueue["asyncio.Future[Any]"](most_running=max(1, workers - reserved))
        self._waiting = 0

    @property
    def waiting(self) -> int:
        """Return how much work waits for a thread; safe from any thread."""
        return self._waiting

    async def turn(self, pace: Pace) -> ThreadTurn:
        """Return a thread when the turn of the call that `pace` follows comes; `run` frees it.

        A caller that is cancelled leaves the queue.
        """
        given: asyncio.Future[ThreadTurn] = asyncio.get_running_loop().create_future()
        self._queue.push(pace.client, pace.due, given, time.monotonic())
        self._waiting += 1
        self._give_turns()
        try:
            return await given
        except asyncio.CancelledError:
            # The turn may have been given in the same step of the loop as the cancellation.
            if given.done() and not given.cancelled():
                self._free(given.result(), None)
            raise
        finally:
            self._waiting -= 1

    async def run(self, turn: ThreadTurn, work: Callable[[CancelToken], T]) -> T:
        """Run `work` in the thread of `turn`.

        A caller that is cancelled returns at once; the work is told to stop, and its thread is
        free when it does.
        """
        loop = asyncio.get_running_loop()
        stop, started = CancelToken(), time.perf_counter()

        def ended() -> None:
            self._free(turn, time.perf_counter() - started)

        running = self._pool.submit(work, stop)
        running.add_done_callback(lambda _: loop.call_soon_threadsafe(ended))
        try:
            return await asyncio.wrap_future(running)
        except asyncio.CancelledError:
            stop.cancel()
            raise

    def close(self) -> None:
        """Let running work end and take no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _free(self, turn: ThreadTurn, seconds: float | None) -> None:
        """Charge the client what its work took, `None` for work that never ran."""
        if seconds is None:
            self._queue.withdrawn(turn)
        else:
            self._queue.done(turn, seconds)
        self._idle += 1
        self._give_turns()

    def _give_turns(self) -> None:
        """Give every idle thread to the next waiter that still wants it."""
        while self._idle and (turn := self._queue.pop(time.monotonic())):
            if turn.item.done():
                self._queue.withdrawn(turn)
            else:
                self._idle -= 1
                turn.item.set_result(turn)
