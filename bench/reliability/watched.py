"""The unchanged server, except that it counts its asyncio tasks on SIGUSR1.

`python -m bench.reliability.watched` takes the command line of `kokoro-server`. The kernel tells
threads, descriptors and memory; tasks can be counted only from inside.
"""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

from kokoro_server.__main__ import main

WORK = Path("build/reliability")


def tasks_file(process: int) -> Path:
    """Return where the server with this process number writes its count."""
    return WORK / f"tasks-{process}"


def _count(*_: object) -> None:
    # Signal handlers run in the main thread, as does the event loop.
    target = tasks_file(os.getpid())
    partial = target.with_suffix(".part")
    partial.write_text(str(len(asyncio.all_tasks())), encoding="utf-8")
    partial.rename(target)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, _count)
    main()
