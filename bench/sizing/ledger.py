"""How many rows and quota decisions per second go into PostgreSQL from one server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import grpc

from bench.programs.postgres import postgres
from kokoro_server.access.postgres_buckets import PostgresBuckets
from kokoro_server.calls.call import Call
from kokoro_server.database.connections import open_database
from kokoro_server.database.schema import migrate_schema
from kokoro_server.observing.ledger import recording
from kokoro_server.observing.ledger.postgres_store import PostgresStore
from kokoro_server.settings import PostgresUrl

TOGETHER = (1, 10, 100)
"""Numbers of calls that end together."""
_WINDOW = 60.0
_DISK = Path("/var/tmp")  # noqa: S108 - a folder of our own in it
"""What is kept over a restart, thus on a disk: every commit waits for it."""


def measure(seconds: float) -> tuple[list[float], list[float]]:
    """Return rows and quota decisions per second, for each number in `TOGETHER`."""
    with postgres(_DISK) as server:
        url = PostgresUrl(server.new_database())
        migrate_schema(url, create=True)
        return asyncio.run(_measure(url, seconds))


async def _measure(url: PostgresUrl, seconds: float) -> tuple[list[float], list[float]]:
    rows, decisions = [], []
    async with open_database(url) as database, recording(PostgresStore(database)) as ledger:
        buckets = PostgresBuckets(database, _WINDOW)

        async def record(name: str) -> None:
            call = Call("Synthesize", name, code=grpc.StatusCode.OK, client="bench")
            call.delivered(300, 16_000)
            await ledger.record(call)

        async def decide(name: str) -> None:
            await buckets.take(name.partition("-")[0], 1e-9)

        for together in TOGETHER:
            rows.append(await _rate(record, together, seconds))
            decisions.append(await _rate(decide, together, seconds))
    return rows, decisions


async def _rate(work: Callable[[str], Awaitable[None]], together: int, seconds: float) -> float:
    """Return how often per second `work` is done if so many callers do it again and again."""
    began = time.monotonic()

    async def repeat(caller: int) -> int:
        done = 0
        while True:
            await work(f"{caller}-{together}-{done}")
            done += 1
            if time.monotonic() > began + seconds:
                return done

    done = sum(await asyncio.gather(*map(repeat, range(together))))
    return done / (time.monotonic() - began)
