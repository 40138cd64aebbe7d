"""Detects that gRPC stopped accepting calls, though nobody told it to.

This is the last resort. The only known cause is a path that is not UTF-8, and `any_path` keeps
such paths away from grpc.aio's accept loop.
"""

import asyncio

import grpc

_LOOP = "AioServer._server_main_loop"


async def start_accepting(server: grpc.aio.Server) -> asyncio.Task[None] | None:
    """Start `server` and return the task of its accept loop, or `None` if it is not found."""
    before = asyncio.all_tasks()
    await server.start()
    # gRPC does not expose this task.
    started = (task for task in asyncio.all_tasks() - before if _name(task) == _LOOP)
    return next(started, None)


def _name(task: asyncio.Task[None]) -> str:
    return getattr(task.get_coro(), "__qualname__", "")
