"""A wait that something else may end."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


class Interruption:
    """Ends the wait that runs, if one does. Belongs to one event loop."""

    def __init__(self) -> None:
        self._running: asyncio.Timeout | None = None

    async def unless_interrupted(self, result: Awaitable[T]) -> T | None:
        """Wait for `result`; cancel it and return `None` if the wait is interrupted."""
        limit = asyncio.timeout(None)
        try:
            async with limit:
                self._running = limit
                return await result
        except TimeoutError:
            if not limit.expired():
                raise
            return None
        finally:
            self._running = None

    def interrupt(self) -> None:
        """End the wait."""
        if self._running and not self._running.expired():
            self._running.reschedule(asyncio.get_running_loop().time())
