"""Cleaning up when a signal ends a command."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = (signal.SIGTERM, signal.SIGHUP)


@contextmanager
def tidy_ends() -> Iterator[None]:
    """Make SIGTERM and SIGHUP leave the block as Ctrl-C does, with exit code 128 + N.

    This cancels calls on their server and removes unfinished files. A signal that the
    command was started to ignore, as by `nohup`, stays ignored.
    """
    before = {number: signal.getsignal(number) for number in _ENDING}
    for number, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
