"""Signals and the end of the process: the first signal drains, the second ends it at once."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Coroutine
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


def stop_signal() -> asyncio.Event:
    """Return an event that SIGTERM or SIGINT sets.

    A second signal ends the process at once, with exit code 128 + the signal's number.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop_once(number: int) -> None:
        if stop.is_set():
            _end_at_once(number)
        stop.set()
        for each in _SIGNALS:  # these handlers work even if something blocks the event loop
            signal.signal(each, _end_at_once)

    for number in _SIGNALS:
        loop.add_signal_handler(number, stop_once, number)
    return stop


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Return the result of `work`; if `stop` is set first, cancel `work` and return `None`."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if working.done():
        return working.result()
    working.cancel()
    return None


def leave() -> NoReturn:
    """End the process with exit code 0; the kernel closes its sockets.

    gRPC's own stop answers calls that arrive at that moment with CANCELLED (grpc issue 41785),
    which means that the caller gave up. A closed socket means UNAVAILABLE, and clients then try
    another server.
    """
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)


def _end_at_once(number: int, *_: object) -> NoReturn:
    os._exit(128 + number)
