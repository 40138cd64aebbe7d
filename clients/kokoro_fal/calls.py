"""The calls under way, and how they end early: the caller goes away, or fal cancels."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from fal.exceptions import RequestCancelledException
from starlette.requests import Request

from kokoro_web.callers import CallerGone, unless_gone

_T = TypeVar("_T")


def request_id_of(request: Request) -> str | None:
    """Return fal's id of the request, which a cancellation repeats; None where there is none."""
    request_id = request.headers.get("x-fal-request-id", "")
    return request_id if request_id and request_id.isascii() and request_id.isprintable() else None


class CallsUnderWay:
    """Finds the call of a request by fal's id. Belongs to one event loop."""

    def __init__(self) -> None:
        self._cancel: dict[str, Callable[[], object]] = {}

    def cancel(self, request_id: str) -> bool:
        """Cancel the call of a request; return whether there is one."""
        cancel = self._cancel.get(request_id)
        if cancel is None:
            return False
        cancel()
        return True

    @contextmanager
    def listed(self, request: Request, cancel: Callable[[], object]) -> Iterator[None]:
        """Make the call of `request` cancellable while the block runs."""
        request_id = request_id_of(request)
        if request_id is not None:
            self._cancel[request_id] = cancel
        try:
            yield
        finally:
            if request_id is not None:
                self._cancel.pop(request_id, None)

    async def run(self, request: Request, work: Coroutine[Any, Any, _T]) -> _T:
        """Return the result of `work`; cancel it as soon as nobody waits for the answer.

        Raises `RequestCancelledException` in that case.
        """
        task = asyncio.create_task(work)
        with self.listed(request, task.cancel):
            try:
                return await unless_gone(request, task)
            except CallerGone:
                raise RequestCancelledException from None
