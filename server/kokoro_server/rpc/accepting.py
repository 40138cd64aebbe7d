"""Notices when gRPC accepts no more calls, though nobody told it to stop.

It is the last resort: `any_path` keeps the one cause that is known, a path that is not UTF-8, from
the loop in which grpc.aio accepts calls.
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
