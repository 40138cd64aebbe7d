"""Threads that share the chunks of a layer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from queue import Empty, SimpleQueue

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.acoustic.fast.workspace import Workspace

Task = Callable[[int, Workspace], None]
"""Processes the chunk of a given index."""


class WorkerTeam:
    """A fixed number of threads for all runs: one run uses all of them, several share them.

    The calling thread does part of its own work, so no run waits for another run.
    """

    def __init__(self, threads: int) -> None:
        """Start one thread fewer than `threads`; the calling thread is the other one."""
        self._threads = threads
        self._helpers = ThreadPoolExecutor(max(threads - 1, 1), "kokoro-fast")
        self._workspaces: SimpleQueue[Workspace] = SimpleQueue()
        self._lock = threading.Lock()
        self._runs = 0

    @contextmanager
    def run(self) -> Iterator[None]:
        """Count a run for the duration of the context; more runs leave fewer helpers per run."""
        self._count(+1)
        try:
            yield
        finally:
            self._count(-1)

    def go_on(self, stop: CancelToken) -> None:
        """Wait while the run of `stop` is paused, and leave the threads to the other runs.

        Raises `Stopped` once the run is cancelled.
        """
        if stop.is_paused:
            self._count(-1)
            stop.wait_while_paused()
            self._count(+1)
        stop.check()

    def share(self, task: Task, chunks: int) -> None:
        """Run `task` once per index below `chunks`, in any order; return when all are done.

        Raises a task's exception, but only after all threads have stopped work on `task`.
        """
        indices = iter(range(chunks))
        helpers = min(self._threads - max(self._runs, 1), chunks - 1)
        futures = [self._helpers.submit(self._work, task, indices) for _ in range(helpers)]
        try:
            self._work(task, indices)
        finally:
            _join(futures)

    def _count(self, change: int) -> None:
        with self._lock:
            self._runs += change

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
    """Wait for the helpers that have begun, and cancel the others."""
    for future in futures:
        if not future.cancel():
            future.result()
