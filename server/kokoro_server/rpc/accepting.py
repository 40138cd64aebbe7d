"""Notices when gRPC accepts no more calls, though nobody told it to stop.

One call whose path is not UTF-8, from anyone, ends the loop in which grpc.aio accepts calls (from
1.84 on): it decodes the path there, and takes the error for the end of the server.
"""

import asyncio

import grpc

_LOOP = "AioServer._server_main_loop"


async def start_accepting(server: grpc.aio.Server) -> asyncio.Task[None] | None:
    """Start `server` and return the task that accepts its calls, `None` where gRPC has another."""
    before = asyncio.all_tasks()
    await server.start()
    # gRPC hands its task to nobody.
    started = (task for task in asyncio.all_tasks() - before if _name(task) == _LOOP)
    return next(started, None)


def _name(task: asyncio.Task[None]) -> str:
    return getattr(task.get_coro(), "__qualname__", "")
