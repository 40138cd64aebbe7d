"""Where a call's time goes: each stage is timed once and reported to those who observe the call.

The observers stand in the context of the call's task. So the code that works for a call need not
know them. Without observers a stage costs next to nothing.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

OnStage = Callable[[str, int, float], None]
"""Gets each stage that ended: its name, its start in nanoseconds since 1970, its seconds."""

_observers: ContextVar[tuple[OnStage, ...]] = ContextVar("observers", default=())


@dataclass(slots=True)
class StageTime:
    """How long a stage took."""

    seconds: float = 0.0
    """Set when the stage ends."""


@contextmanager
def observe_stages(observer: OnStage) -> Iterator[None]:
    """Report every stage that ends inside the block to `observer`, from any thread."""
    token = _observers.set((*_observers.get(), observer))
    try:
        yield
    finally:
        _observers.reset(token)


@contextmanager
def stage(name: str) -> Iterator[StageTime]:
    """Time the block as the stage `name` and report it, also where it is cancelled or fails."""
    taken = StageTime()
    started_ns, started = time.time_ns(), time.perf_counter()
    try:
        yield taken
    finally:
        taken.seconds = time.perf_counter() - started
        for observer in _observers.get():
            observer(name, started_ns, taken.seconds)
