"""What a command does when it is told to end: it tidies up first."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = (signal.SIGTERM, signal.SIGHUP)


@contextmanager
def tidy_ends() -> Iterator[None]:
    """Let SIGTERM and SIGHUP leave the block as Ctrl-C does, with the exit code 128 + N.

    Calls are cancelled on their server and unfinished files removed on the way. A signal that the
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
