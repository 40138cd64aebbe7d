"""Times the stages of a call and reports each one to the observers of the call.

A context variable of the call's task holds the observers. So the code that does the work need not
know them. Without observers a stage costs next to nothing.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

OnStage = Callable[[str, int, float], None]
"""Called when a stage ends, with its name, its start in ns since 1970, and its seconds."""

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
    """Time the block as the stage `name` and report it, even if it fails or is cancelled."""
    taken = StageTime()
    started_ns, started = time.time_ns(), time.perf_counter()
    try:
        yield taken
    finally:
        taken.seconds = time.perf_counter() - started
        for observer in _observers.get():
            observer(name, started_ns, taken.seconds)
