"""A sign to a run of the acoustic model that nobody waits for its result any more."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kokoro_server.errors import Stopped


class Stop:
    """Given once, from any thread; a run looks for it as often as it can."""

    def __init__(self) -> None:
        """Start without the sign."""
        self._lock = threading.Lock()
        self._given = False
        self._listeners: list[Callable[[], None]] = []

    def give(self) -> None:
        """Have the run stop as soon as it can."""
        with self._lock:
            self._given = True
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def check(self) -> None:
        """Raise `Stopped` once the sign was given."""
        if self._given:
            raise Stopped("nobody waits for the speech any more")

    @contextmanager
    def told_to(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call `listener` when the sign is given while the block runs.

        For what can't look for it itself. Raises `Stopped` where it was given before.
        """
        with self._lock:
            self.check()
            self._listeners.append(listener)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(listener)


NEVER = Stop()
"""For runs that nobody stops."""
