"""Waits for conditions without an event, such as a line in another process's log."""

import asyncio
import inspect
import time
from collections.abc import Callable

_SECONDS = 120
"""Long enough for any machine; only a test that fails waits so long."""


async def eventually(condition: Callable[[], object]) -> None:
    """Wait until `condition`, sync or async, holds."""
    async with asyncio.timeout(_SECONDS):
        while not await _value(condition()):  # noqa: ASYNC110 - there is no event
            await asyncio.sleep(0.01)


def wait_until(condition: Callable[[], object]) -> None:
    """Wait until `condition` holds, without an event loop."""
    deadline = time.monotonic() + _SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.01)


async def _value(result: object) -> object:
    return await result if inspect.isawaitable(result) else result
