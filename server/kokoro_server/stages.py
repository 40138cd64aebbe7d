"""Where a call's time goes: its stages report themselves to whoever listens to the call.

The listeners stand in the context of the call's task, so that what works for a call need not know
who watches it; without listeners a stage costs next to nothing.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

OnStage = Callable[[str, int, float], None]
"""Is told of a stage that ended: its name, its start in nanoseconds since 1970, its seconds."""

_listeners: ContextVar[tuple[OnStage, ...]] = ContextVar("listeners", default=())


@contextmanager
def observe_stages(listener: OnStage) -> Iterator[None]:
    """Tell `listener` of every stage that ends while the block runs, from any thread."""
    token = _listeners.set((*_listeners.get(), listener))
    try:
        yield
    finally:
        _listeners.reset(token)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Report the block as the stage `name`, also where it is cancelled or fails."""
    started_ns, started = time.time_ns(), time.perf_counter()
    try:
        yield
    finally:
        seconds = time.perf_counter() - started
        for listener in _listeners.get():
            listener(name, started_ns, seconds)
