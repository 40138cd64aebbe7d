"""A gRPC server that survives calls with a broken path.

grpc.aio (1.84 and later) decodes the path of a call without a registered method inside its accept
loop. A path that is not UTF-8 ends the loop, and so the server. All methods of this service are
registered, so a call without a registered method has an unknown method. This server answers such
calls outside the loop and never reads their paths.
"""

# ruff: noqa: SLF001 - gRPC offers no way to answer a call without reading its path

import asyncio
from collections.abc import Sequence
from typing import Any, NoReturn, cast

import grpc
from grpc._cython import cygrpc
from grpc.aio import _server as grpc_server

_UNKNOWN_PATH = "/unknown/Method"
"""Replaces every path without a registered method; interceptors see it too."""


def any_path_server(
    interceptors: Sequence[grpc.aio.ServerInterceptor], options: Sequence[tuple[str, Any]]
) -> grpc.aio.Server:
    """Return a server as `grpc.aio.server` does, for services with only registered methods."""
    return cast("grpc.aio.Server", _AnyPathServer(interceptors, options))


class _AnyPathServer(grpc_server.Server):
    def __init__(
        self,
        interceptors: Sequence[grpc.aio.ServerInterceptor],
        options: Sequence[tuple[str, Any]],
    ) -> None:
        self._loop = cygrpc.get_working_loop()
        self._server = _AnyPathAioServer(self._loop, tuple(interceptors), tuple(options))


class _AnyPathAioServer(cygrpc.AioServer):  # type: ignore[misc] # compiled, without types
    """Overrides the one method through which the accept loop requests its next call."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        interceptors: tuple[grpc.aio.ServerInterceptor, ...],
        options: tuple[tuple[str, Any], ...],
    ) -> None:
        super().__init__(loop, None, (), interceptors, options, None)
        self._event_loop = loop
        self._asked = interceptors
        self._tasks = set[asyncio.Task[None]]()

    def _make_request_call_future(self, method: bytes | None) -> asyncio.Future[Any]:
        """Return the future of the next call of `method`; `None` stands for unknown methods."""
        if method is not None:
            future: asyncio.Future[Any] = super()._make_request_call_future(method)
            return future
        return self._start(self._answer_unknown())

    async def _answer_unknown(self) -> NoReturn:
        """Answer calls of unknown methods until an error ends the accept loop."""
        nothing = cygrpc._MethodResolver([], {})
        while True:
            state = await self._request_call()
            over_limit = False
            answer = cygrpc._handle_rpc(
                _UNKNOWN_PATH, nothing, self._asked, state, self._event_loop, over_limit
            )
            self._start(cygrpc._schedule_rpc_coro(answer, state, self._event_loop, _UNKNOWN_PATH))

    def _start(self, work: Any) -> asyncio.Task[None]:  # noqa: ANN401 - a compiled coroutine
        task: asyncio.Task[None] = self._event_loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
