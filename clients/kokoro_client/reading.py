"""Reads a synchronous gRPC stream so that a deadline can end the wait."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum, auto
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

_Response = TypeVar("_Response")


LONGEST_WAIT = 0.2
"""Seconds of one wait for another thread. A signal that comes just before a wait begins does not
end it: without a limit, that Ctrl-C would be lost."""


class _Ask(Enum):
    """A request to the thread."""

    NEXT = auto()
    STOP = auto()


class Reading(Generic[_Response]):
    """Reads messages on a thread of its own, one at a time and only on request.

    A wait for gRPC's own iterator can't be interrupted. If gRPC misses a deadline, the wait lasts
    forever, and cancelling the call does not end it either.
    """

    def __init__(self, responses: Iterator[_Response]) -> None:
        """Read `responses`; the thread starts with the first request for a message."""
        self._asked: SimpleQueue[_Ask] = SimpleQueue()
        self._read: SimpleQueue[_Response | Exception | None] = SimpleQueue()
        # The thread holds no reference to `self`: it stops once `self` is deleted.
        arguments = (responses, self._asked, self._read)
        self._thread = Thread(target=_read_on_demand, args=arguments, daemon=True)

    def next(self, timeout: float | None) -> _Response | None:
        """Return the next message, None at the end; raises `TimeoutError` after `timeout` seconds.

        Raises gRPC's errors too. Must not be called again after the end or an error.
        """
        if self._thread.ident is None:
            self._thread.start()
        self._asked.put(_Ask.NEXT)
        read = self._wait(timeout)
        if isinstance(read, Exception):
            raise read
        return read

    def _wait(self, timeout: float | None) -> _Response | Exception | None:
        until = math.inf if timeout is None else time.monotonic() + timeout
        while (left := until - time.monotonic()) > LONGEST_WAIT:
            with suppress(Empty):
                return self._read.get(timeout=LONGEST_WAIT)
        try:
            return self._read.get(timeout=max(0.0, left))
        except Empty:
            raise TimeoutError from None

    def __del__(self) -> None:
        self._asked.put(_Ask.STOP)


def _read_on_demand(
    responses: Iterator[_Response],
    asked: SimpleQueue[_Ask],
    read: SimpleQueue[_Response | Exception | None],
) -> None:
    response: _Response | None
    while asked.get() is _Ask.NEXT:
        try:
            response = next(responses, None)
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            read.put(error)
            return
        read.put(response)
        if response is None:
            return
