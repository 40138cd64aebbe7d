"""The input of a live call, shared by the task that reads it and the task that speaks it."""

import asyncio
import math
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from kokoro_server.calls.interruption import Interruption
from kokoro_server.calls.live_input import Closed, LiveInput, Step
from kokoro_server.calls.live_part import LivePart
from kokoro_server.errors import InputIdle

MOST_WAITING = 100_000
"""Code points that may wait to be spoken. While more wait, nothing is read."""

MOST_MARKS = 1000
"""Flushes, clears and documents that may wait. While more wait, nothing is read."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LiveLimits:
    """How long a live call may take, in seconds."""

    idle: float = 60.0
    """Longest time without a message while nothing is spoken."""
    duration: float = 3600.0
    """Longest time in all."""


class LiveInbox:
    """Wakes the speaking task for what comes, and holds the reading task while much waits.

    Belongs to one event loop.
    """

    def __init__(self, text: LiveInput, delay: float, idle: float) -> None:
        """Start with `text`, which is empty.

        Text that doesn't end a sentence waits `delay` seconds for more. After `idle` seconds in
        which nothing comes and nothing is spoken, the call ends.
        """
        self._input = text
        self._delay = delay
        self._idle = idle
        self._loop = asyncio.get_running_loop()
        self._changed = asyncio.Event()
        self._room = asyncio.Event()
        self._last_message = self._last_text = self._loop.time()
        self._failure: Exception | None = None
        self._farewell: Exception | None = None
        self._speaking = Interruption()

    @property
    def waiting(self) -> int:
        """Return how many code points wait to be spoken."""
        return self._input.waiting

    @property
    def end(self) -> int:
        """Return how many code points have come."""
        return self._input.end

    async def add(self, text: str) -> None:
        """Append `text`; return once there is room for more."""
        if text:
            self._input.add(text)
            self._last_text = self._loop.time()
        await self._added()

    async def add_document(self, document: LivePart, ssml: str) -> None:
        """Append a document, which is `ssml`; return once there is room for more."""
        self._input.add_document(document, ssml)
        await self._added()

    async def flush(self, flush_id: int) -> None:
        """Have all that has come spoken; return once there is room for more."""
        self._input.flush(flush_id)
        await self._added()

    async def clear(self, clear_id: int) -> None:
        """Drop all that is not spoken, and stop what is being spoken; return once there is room."""
        self._input.clear(clear_id)
        self._speaking.interrupt()
        await self._added()

    def close(self) -> None:
        """Have the rest spoken; nothing more comes."""
        self._input.close()
        self._wake()

    def drain(self, farewell: Exception) -> None:
        """Have the rest spoken, and then raise `farewell`."""
        self._farewell = farewell
        self.close()

    def fail(self, error: Exception) -> None:
        """Stop at once, with `error`."""
        self._failure = self._failure or error
        self._wake()
        self._speaking.interrupt()

    def is_cleared(self, end: int) -> bool:
        """Return whether a clear came behind `end`, in code points; raises the call's failure."""
        self._check()
        return self._input.is_cleared(end)

    async def next(self) -> Step:
        """Wait for the next step and return it.

        Raises the call's failure, and `InputIdle` if nothing comes for too long.
        """
        idle_from = self._loop.time()
        while (step := self._take()) is None:
            idle_from = max(idle_from, self._last_message)
            await self._wait(idle_from + self._idle)
        self._room.set()
        if step is Closed.CLOSED and self._farewell:
            raise self._farewell
        return step

    async def unless_cleared(self, result: Awaitable[T]) -> T | None:
        """Wait for `result`; return `None` if a clear comes before. Raises the call's failure."""
        value = await self._speaking.unless_interrupted(result)
        self._check()
        return value

    def _take(self) -> Step | None:
        self._check()
        self._changed.clear()
        return self._input.take()

    async def _wait(self, idle_at: float) -> None:
        """Wait for a change, or until the words that wait are due."""
        now = self._loop.time()
        words_at = self._last_text + self._delay if self._input.has_words else math.inf
        if words_at <= now:
            self._input.speak_words()
        elif idle_at <= now:
            raise InputIdle(self._idle)
        else:
            due = min(words_at, idle_at)
            with suppress(TimeoutError):
                async with asyncio.timeout_at(None if due == math.inf else due):
                    await self._changed.wait()

    async def _added(self) -> None:
        self._wake()
        while self._input.waiting > MOST_WAITING or self._input.marks > MOST_MARKS:
            self._room.clear()
            await self._room.wait()

    def _wake(self) -> None:
        self._last_message = self._loop.time()
        self._changed.set()

    def _check(self) -> None:
        if self._failure:
            raise self._failure
