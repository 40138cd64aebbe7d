"""How many characters a minute each client may have spoken."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kokoro_server.errors import QuotaExceeded

_WINDOW_SECONDS = 60.0


class Reservation:
    """Characters that are held for a call."""

    def __init__(self, characters: int) -> None:
        """Start with all `characters` of its text to be spoken."""
        self.remaining = characters
        """Characters yet to be spoken."""


class Quotas:
    """A token bucket for each client, that holds a minute of its quota and is full at first.

    What has been taken from a bucket is kept as the time at which it will be full again. Belongs
    to one event loop.
    """

    def __init__(
        self,
        quota_of: Callable[[str], int | None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Ask `quota_of` for a client's characters a minute; `clock` gives seconds."""
        self._quota_of = quota_of
        self._clock = clock
        self._full_at = dict[str, float]()

    def check(self, client: str, characters: int) -> None:
        """Raise `QuotaExceeded` where `reserve` would; takes nothing."""
        quota = self._quota_of(client)
        if quota is not None:
            self._full_at_after(client, quota, characters * _WINDOW_SECONDS / quota)

    @contextmanager
    def reserve(self, client: str, characters: int) -> Iterator[Reservation]:
        """Take `characters` from a client's bucket; what is not spoken by the end goes back.

        Raises `QuotaExceeded` where the bucket lacks them. A full bucket lets any call pass,
        however long it is, and owes what it lacks.
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
        """Return when the bucket is full again once `seconds` of it have been taken."""
        now = self._clock()
        full_at = max(now, self._full_at.get(client, now))
        wait = full_at - now + min(seconds, _WINDOW_SECONDS) - _WINDOW_SECONDS
        if wait > 0:
            raise QuotaExceeded(quota, retry_after=wait)
        return full_at + seconds
