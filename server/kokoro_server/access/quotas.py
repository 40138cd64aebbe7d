"""Quotas: how many characters per minute each client may have spoken."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Protocol

from kokoro_server.access.memory_buckets import MemoryBuckets
from kokoro_server.errors import QuotaExceeded

_WINDOW_SECONDS = 60.0


class Buckets(Protocol):
    """Token buckets: one per client, which holds `_WINDOW_SECONDS` of its quota and starts full.

    Quantities are seconds in which the client's quota grows by them. A full bucket gives any
    quantity and goes into debt for the rest. Methods raise `LedgerUnavailable` if the buckets are
    in a database that can't be reached.
    """

    async def wait(self, client: str, seconds: float) -> float:
        """Return after how many seconds `take` would succeed; at most 0 if it would now."""
        ...

    async def take(self, client: str, seconds: float) -> float:
        """Take `seconds` and return at most 0, or take nothing and return the time to wait."""
        ...

    async def give_back(self, client: str, seconds: float) -> None:
        """Put `seconds` back. Never raises, and is done even if the caller is cancelled."""
        ...


class Reservation:
    """Characters that are reserved for a call."""

    def __init__(self, characters: int) -> None:
        """Reserve all `characters` of the call's text."""
        self.remaining = characters
        """Characters not spoken yet."""


class Quotas:
    """Bounds the characters of each client by its bucket."""

    def __init__(
        self,
        quota_of: Callable[[str], int | None] = lambda _: None,
        buckets: Buckets | None = None,
    ) -> None:
        """Take a client's characters per minute from `quota_of`; buckets are in memory at first."""
        self._quota_of = quota_of
        self._buckets = buckets or MemoryBuckets(_WINDOW_SECONDS)

    def keep_in(self, new_buckets: Callable[[float], Buckets]) -> None:
        """Keep the buckets elsewhere; `new_buckets` makes them for the seconds that they hold."""
        self._buckets = new_buckets(_WINDOW_SECONDS)

    async def check(self, client: str, characters: int) -> None:
        """Raise `QuotaExceeded` if `reserve` would; take nothing."""
        if quota := self._quota_of(client):
            _refuse(await self._buckets.wait(client, characters * _WINDOW_SECONDS / quota), quota)

    @asynccontextmanager
    async def reserve(self, client: str, characters: int) -> AsyncIterator[Reservation]:
        """Take `characters` from a client's bucket; put back at the end what was not spoken.

        Raises `QuotaExceeded` if the bucket holds too few. A full bucket accepts a call of any
        length and goes into debt for the rest.
        """
        reservation = Reservation(characters)
        quota = self._quota_of(client)
        if quota is None:
            yield reservation
            return
        seconds = _WINDOW_SECONDS / quota
        _refuse(await self._buckets.take(client, characters * seconds), quota)
        try:
            yield reservation
        finally:
            if reservation.remaining:
                await self._buckets.give_back(client, reservation.remaining * seconds)


def _refuse(wait: float, quota: int) -> None:
    if wait > 0:
        raise QuotaExceeded(quota, retry_after=wait)
