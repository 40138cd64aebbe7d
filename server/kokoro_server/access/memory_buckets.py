"""Token buckets in the memory of one server."""

import time
from collections.abc import Callable


class MemoryBuckets:
    """The buckets of one server; a server that starts anew starts with full ones.

    The level of a bucket is stored as the time at which it will be full again. Belongs to one
    event loop.
    """

    def __init__(self, window: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Let each bucket hold `window` seconds of quota; `clock` returns seconds."""
        self._window = window
        self._clock = clock
        self._full_at = dict[str, float]()

    async def wait(self, client: str, seconds: float) -> float:
        """Return after how many seconds `take` would succeed."""
        return self._missing(client) + min(seconds, self._window) - self._window

    async def take(self, client: str, seconds: float) -> float:
        """Take `seconds` and return at most 0, or take nothing and return the time to wait."""
        wait = await self.wait(client, seconds)
        if wait <= 0:
            self._full_at[client] = self._clock() + self._missing(client) + seconds
        return wait

    async def give_back(self, client: str, seconds: float) -> None:
        """Put `seconds` back."""
        self._full_at[client] -= seconds

    def _missing(self, client: str) -> float:
        """Return the seconds until the bucket is full."""
        return max(0.0, self._full_at.get(client, 0.0) - self._clock())
