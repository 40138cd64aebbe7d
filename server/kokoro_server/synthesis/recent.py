"""The active clients: those that made a request a short while ago."""

import math

ABOUT_SECONDS = 10.0
"""Seconds that a client counts as active after its last request."""


class RecentClients:
    """Remembers the time of each client's last request for `ABOUT_SECONDS`."""

    def __init__(self) -> None:
        self._asked: dict[str, float] = {}  # oldest first

    def note(self, client: str, now: float) -> None:
        """Record a request of `client` at the time `now`, which never decreases."""
        self._asked.pop(client, None)
        self._asked[client] = now
        while self._asked and now - next(iter(self._asked.values())) > ABOUT_SECONDS:
            del self._asked[next(iter(self._asked))]

    def others_than(self, client: str, now: float) -> bool:
        """Return whether any client other than `client` is active at the time `now`."""
        newest = (asked for one, asked in reversed(self._asked.items()) if one != client)
        return now - next(newest, -math.inf) <= ABOUT_SECONDS
