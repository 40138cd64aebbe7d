"""Who is about: the clients that asked for something a short while ago."""

import math

ABOUT_SECONDS = 10.0
"""Seconds after it last asked for something that a client is taken to be about."""


class RecentClients:
    """Remembers when each client last asked, for `ABOUT_SECONDS`."""

    def __init__(self) -> None:
        self._asked: dict[str, float] = {}  # in order of time

    def note(self, client: str, now: float) -> None:
        """Count that `client` asks at the time `now`, which never goes back."""
        self._asked.pop(client, None)
        self._asked[client] = now
        while self._asked and now - next(iter(self._asked.values())) > ABOUT_SECONDS:
            del self._asked[next(iter(self._asked))]

    def others_than(self, client: str, now: float) -> bool:
        """Say whether another than `client` is about at the time `now`."""
        newest = (asked for one, asked in reversed(self._asked.items()) if one != client)
        return now - next(newest, -math.inf) <= ABOUT_SECONDS
