"""Counts the asyncio tasks of another process, which can be counted only from inside.

The kernel tells threads, descriptors and memory. The process writes its tasks to a file on SIGUSR1.
"""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

WORK = Path("build/reliability")
_SECONDS = 30.0
_POLL_SECONDS = 0.1


def count_on_signal() -> None:
    """Have this process count its tasks when it is asked; call it in the main thread."""
    signal.signal(signal.SIGUSR1, _count)


async def tasks_of(process: int) -> int:
    """Ask the process with this number; raises `TimeoutError` if it does not answer."""
    file = _file(process)
    file.unlink(missing_ok=True)
    os.kill(process, signal.SIGUSR1)
    for _ in range(round(_SECONDS / _POLL_SECONDS)):
        if file.exists():
            return int(file.read_text(encoding="utf-8"))
        await asyncio.sleep(_POLL_SECONDS)
    raise TimeoutError("the process did not count its tasks")


def _file(process: int) -> Path:
    return WORK / f"tasks-{process}"


def _count(*_: object) -> None:
    # Signal handlers run in the main thread, as does the event loop.
    target = _file(os.getpid())
    partial = target.with_suffix(".part")
    partial.write_text(str(len(asyncio.all_tasks())), encoding="utf-8")
    partial.rename(target)
