"""Cooperative cancellation of a run of the acoustic model, and pauses in it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kokoro_server.errors import Stopped

MOST_PAUSED_SECONDS = 0.4
"""Longest pause of one run. Far less than the time by which a stream's next segment begins before
its listener needs it."""


class CancelToken:
    """Cancels or pauses one run, from any thread. The run looks at it between its steps."""

    def __init__(self) -> None:
        """Start as neither cancelled nor paused."""
        self._changed = threading.Condition()
        self._cancelled = False
        self._paused = False
        self._listeners: list[Callable[[], None]] = []
        self.paused_seconds = 0.0
        """How long the run has waited in `wait_while_paused`."""

    @property
    def is_paused(self) -> bool:
        """Return whether `wait_while_paused` would wait now."""
        has_time = self.paused_seconds < MOST_PAUSED_SECONDS
        return self._paused and has_time and not self._cancelled

    def cancel(self) -> None:
        """Ask the run to stop as soon as it can."""
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def pause(self) -> None:
        """Ask the run to wait until `resume`; engines that can't pause ignore it."""
        self._paused = True

    def resume(self) -> None:
        """Let the run go on."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def check(self) -> None:
        """Raise `Stopped` once the run is cancelled."""
        if self._cancelled:
            raise Stopped("nobody waits for the speech any more")

    def wait_while_paused(self) -> None:
        """Wait until the run may go on, or is cancelled. For code that holds no lock.

        Waits no longer than `MOST_PAUSED_SECONDS` in all.
        """
        started = time.perf_counter()
        with self._changed:
            left = MOST_PAUSED_SECONDS - self.paused_seconds
            self._changed.wait_for(lambda: not self.is_paused, timeout=max(0.0, left))
        self.paused_seconds += time.perf_counter() - started

    @contextmanager
    def on_cancel(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call `listener` when the run is cancelled inside the block.

        For code that can't call `check`. Raises `Stopped` if the run is cancelled already.
        """
        with self._changed:
            self.check()
            self._listeners.append(listener)
        try:
            yield
        finally:
            with self._changed:
                self._listeners.remove(listener)


NEVER = CancelToken()
"""For runs that are never cancelled."""
