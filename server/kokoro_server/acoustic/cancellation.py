"""Cooperative cancellation of a run of the acoustic model."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kokoro_server.errors import Stopped


class CancelToken:
    """Cancels one run, from any thread. The run checks it between its steps."""

    def __init__(self) -> None:
        """Start as not cancelled."""
        self._lock = threading.Lock()
        self._cancelled = False
        self._listeners: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Ask the run to stop as soon as it can."""
        with self._lock:
            self._cancelled = True
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def check(self) -> None:
        """Raise `Stopped` once the run is cancelled."""
        if self._cancelled:
            raise Stopped("nobody waits for the speech any more")

    @contextmanager
    def on_cancel(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call `listener` when the run is cancelled inside the block.

        For code that can't call `check`. Raises `Stopped` if the run is cancelled already.
        """
        with self._lock:
            self.check()
            self._listeners.append(listener)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(listener)


NEVER = CancelToken()
"""For runs that are never cancelled."""
