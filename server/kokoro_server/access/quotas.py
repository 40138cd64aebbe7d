"""Quotas: how many characters per minute each client may have spoken."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kokoro_server.errors import QuotaExceeded

_WINDOW_SECONDS = 60.0


class Reservation:
    """Characters that are reserved for a call."""

    def __init__(self, characters: int) -> None:
        """Reserve all `characters` of the call's text."""
        self.remaining = characters
        """Characters not spoken yet."""


class Quotas:
    """One token bucket per client. It holds one minute of the client's quota and starts full.

    The level of a bucket is stored as the time at which it will be full again. Belongs to one
    event loop.
    """

    def __init__(
        self,
        quota_of: Callable[[str], int | None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take a client's characters per minute from `quota_of`; `clock` returns seconds."""
        self._quota_of = quota_of
        self._clock = clock
        self._full_at = dict[str, float]()

    def check(self, client: str, characters: int) -> None:
        """Raise `QuotaExceeded` if `reserve` would; take nothing."""
        quota = self._quota_of(client)
        if quota is not None:
            self._full_at_after(client, quota, characters * _WINDOW_SECONDS / quota)

    @contextmanager
    def reserve(self, client: str, characters: int) -> Iterator[Reservation]:
        """Take `characters` from a client's bucket; put back at the end what was not spoken.

        Raises `QuotaExceeded` if the bucket holds too few. A full bucket accepts a call of any
        length and goes into debt for the rest.
        """
        reservation = Reservation(characters)
        quota = self._quota_of(client)
        if quota is None:
            yield reservation
            return
        seconds_per_character = _WINDOW_SECONDS / quota
        self._take(client, quota, characters * seconds_per_character)
        try:
            yield reservation
        finally:
            self._full_at[client] -= reservation.remaining * seconds_per_character

    def _take(self, client: str, quota: int, seconds: float) -> None:
        self._full_at[client] = self._full_at_after(client, quota, seconds)

    def _full_at_after(self, client: str, quota: int, seconds: float) -> float:
        """Return when the bucket is full again after `seconds` of quota are taken from it.

        Raises `QuotaExceeded` if it holds too few.
        """
        now = self._clock()
        full_at = max(now, self._full_at.get(client, now))
        wait = full_at - now + min(seconds, _WINDOW_SECONDS) - _WINDOW_SECONDS
        if wait > 0:
            raise QuotaExceeded(quota, retry_after=wait)
        return full_at + seconds
