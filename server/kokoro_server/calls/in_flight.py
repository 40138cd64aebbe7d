"""The calls that run: a server that shuts down waits for them, then cuts them off."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from kokoro_server.errors import NotServing


class CallsInFlight:
    """Tracks the running calls of one event loop."""

    def __init__(self) -> None:
        self._tasks = set[asyncio.Task[object]]()
        self._unanswered = set[asyncio.Task[object]]()
        self._cut = False

    @contextmanager
    def running(self) -> Iterator[None]:
        """Track the current task's call; its answer is computed while the block runs.

        Raises `NotServing` if the call is cut off.
        """
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - calls run in tasks
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self._unanswered.add(task)
        try:
            yield
        except asyncio.CancelledError:
            if not self._cut:
                raise
            task.uncancel()
            raise NotServing("the server shut down before the call was finished") from None
        finally:
            self._unanswered.discard(task)

    async def end(self) -> None:
        """Return when the calls that run now have ended; do not wait for later ones."""
        # gRPC's task of a call ends only after the status is sent, later than `running`'s block.
        if tasks := self._tasks.copy():
            await asyncio.wait(tasks)

    def cut_off(self) -> None:
        """Cancel the calls that are not answered yet."""
        self._cut = True
        for task in self._unanswered:
            task.cancel()
