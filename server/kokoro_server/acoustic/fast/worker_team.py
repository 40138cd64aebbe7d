"""Threads that share the chunks of a layer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from queue import Empty, SimpleQueue

from kokoro_server.acoustic.fast.workspace import Workspace

Task = Callable[[int, Workspace], None]
"""What is done for the chunk of an index."""


class WorkerTeam:
    """A fixed number of threads for all runs: a run alone has all of them, many share them.

    The thread that calls takes part in its own work, so that none waits for another run.
    """

    def __init__(self, threads: int) -> None:
        """Start `threads` less the one that calls."""
        self._threads = threads
        self._helpers = ThreadPoolExecutor(max(threads - 1, 1), "kokoro-fast")
        self._workspaces: SimpleQueue[Workspace] = SimpleQueue()
        self._lock = threading.Lock()
        self._runs = 0

    @contextmanager
    def run(self) -> Iterator[None]:
        """Count a run while it lasts; with it, fewer threads are left to help others."""
        with self._lock:
            self._runs += 1
        try:
            yield
        finally:
            with self._lock:
                self._runs -= 1

    def share(self, task: Task, chunks: int) -> None:
        """Do `task` once for every index below `chunks`, in any order; return when all is done.

        Raises what a task raises, when no thread is at work on the others any more.
        """
        indices = iter(range(chunks))
        helpers = min(self._threads - max(self._runs, 1), chunks - 1)
        futures = [self._helpers.submit(self._work, task, indices) for _ in range(helpers)]
        try:
            self._work(task, indices)
        finally:
            _join(futures)

    def _work(self, task: Task, indices: Iterator[int]) -> None:
        try:
            workspace = self._workspaces.get_nowait()
        except Empty:
            workspace = Workspace()
        try:
            for index in indices:
                task(index, workspace)
        finally:
            self._workspaces.put(workspace)


def _join(futures: list[Future[None]]) -> None:
    """Wait for the helpers that began, and call off those that didn't."""
    for future in futures:
        if not future.cancel():
            future.result()
