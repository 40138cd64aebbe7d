"""Ends work as soon as its caller goes away."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from starlette.requests import Request

_T = TypeVar("_T")


class CallerGone(Exception):
    """The work was cancelled: its caller closed the connection, or asked for its end."""


async def unless_gone(request: Request, task: asyncio.Task[_T]) -> _T:
    """Return the result of `task`; cancel it as soon as nobody waits for the answer.

    The body of `request` must have been read. Raises `CallerGone` if the task was cancelled.
    """
    gone = asyncio.create_task(_gone(request))
    gone.add_done_callback(lambda _: task.cancel())
    try:
        await asyncio.wait({task})
    finally:
        gone.cancel()  # and with it a task that is still running
    if task.cancelled():
        raise CallerGone
    return task.result()


async def _gone(request: Request) -> None:
    """Return when the caller has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
