"""The server under test: a real process with the real model and all nine languages."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.process import Process, server_process
from bench.reliability.tasks import WORK, tasks_of
from kokoro_client.local_server import local_server

SETTLE_SECONDS = 30.0
"""Seconds after its last call within which a server must have released what calls held."""
_POLL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Held:
    """The resources of a process that can leak."""

    threads: int
    descriptors: int
    tasks: int
    """Of asyncio."""


async def held(process: Process) -> Held:
    """Return what `process` holds now, without connections that are no longer used here."""
    gc.collect()  # a closed channel disconnects when it is collected
    await asyncio.sleep(_POLL_SECONDS)
    tasks = await tasks_of(process.number)
    return Held(process.threads, process.descriptors, tasks)


async def settled(read: Callable[[], Awaitable[Held]], before: Held) -> Held:
    """Return what `read` finds once that is no more than `before`, or after the time limit."""
    for _ in range(round(SETTLE_SECONDS / _POLL_SECONDS)):
        now = await read()
        if now.descriptors <= before.descriptors and now.tasks <= before.tasks:
            break
    return now


@dataclass(frozen=True, slots=True)
class Service:
    """A running server."""

    address: str
    process: Process

    async def held(self) -> Held:
        """Return what the process holds now, without connections that are no longer used here."""
        return await held(self.process)

    async def settled(self, before: Held) -> Held:
        """Return what it holds once that is no more than `before`, or after the time limit."""
        return await settled(self.held, before)


@contextmanager
def running_server(name: str, *arguments: str) -> Iterator[Service]:
    """Run a server with `arguments`; its log is `NAME.log` in the folder of the run."""
    WORK.mkdir(parents=True, exist_ok=True)
    with (
        (WORK / f"{name}.log").open("w", encoding="utf-8") as log,
        local_server(
            *("--offline", "--languages", "all", *arguments),
            log=log,
            module="bench.reliability.watched",
        ) as address,
    ):
        yield Service(address, server_process())
