"""The run: mixed load of two clients, and a server that is killed every minute."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bench.programs.envoy import envoy
from bench.programs.postgres import postgres
from bench.reliability.fleet.caller import BRIEF, TEXTS, Told, call_until
from bench.reliability.fleet.quota import QUOTA
from bench.reliability.fleet.servers import Server, running_servers
from bench.reliability.tasks import WORK
from kokoro_client import AsyncSpeechClient
from kokoro_server.access import client_line, new_token
from kokoro_server.database.schema import migrate_schema
from kokoro_server.settings import PostgresUrl

SERVERS = 3
FREE, BOUND = "free", "bound"
_CALLERS = {FREE: 4, BOUND: 4}
_KILL_SECONDS = 60.0
_ROWS = "SELECT client, request_id, characters, units FROM kokoro_speech.calls"


@dataclass(frozen=True, slots=True)
class Found:
    """What a run found."""

    seconds: float
    kills: int
    told: list[Told]
    kept: dict[tuple[str, str], tuple[int, int]]
    """Characters and units in the ledger, by client and request id."""


@dataclass(frozen=True, slots=True)
class _Fleet:
    servers: list[Server]
    address: str
    url: str
    tokens: dict[str, str]


def fleet(seconds: float) -> Found:
    """Run a fleet under load for `seconds`."""
    with _running() as running:
        told, kills = asyncio.run(_load(running, seconds))
        for server in running.servers:
            server.stop()
        with psycopg.connect(running.url) as ledger:
            rows = ledger.execute(_ROWS.encode()).fetchall()
    kept = {(client, name): (characters, units) for client, name, characters, units in rows}
    return Found(seconds, kills, told, kept)


@contextmanager
def _running() -> Iterator[_Fleet]:
    WORK.mkdir(parents=True, exist_ok=True)
    with postgres() as database, tempfile.TemporaryDirectory() as folder:
        url = database.new_database()
        migrate_schema(PostgresUrl(url), create=True)
        tokens = {FREE: new_token(), BOUND: new_token()}
        file = Path(folder) / "tokens"
        file.touch(mode=0o600)
        lines = client_line(FREE, tokens[FREE]), client_line(BOUND, tokens[BOUND], QUOTA)
        file.write_text("\n".join(lines), encoding="utf-8")
        options = ("--ledger", url, "--tokens", str(file))
        with (
            running_servers(SERVERS, options, WORK / "fleet.log") as servers,
            envoy([server.address for server in servers], Path(folder)) as balancer,
        ):
            yield _Fleet(servers, balancer.address, url, tokens)


async def _load(running: _Fleet, seconds: float) -> tuple[list[Told], int]:
    """Begin calls until `seconds` are over; return the calls and the number of kills."""
    deadline = time.monotonic() + seconds
    clients = {
        name: AsyncSpeechClient(running.address, token=token, timeout=600)
        for name, token in running.tokens.items()
    }
    callers = [
        call_until(deadline, clients[name], name, TEXTS if name == FREE else (BRIEF,), seed)
        for name, count in _CALLERS.items()
        for seed in range(count)
    ]
    killing = asyncio.create_task(_kill_until(deadline, running.servers, seconds))
    told = [one for calls in await asyncio.gather(*callers) for one in calls]
    kills = await killing
    for client in clients.values():
        await client.close()
    return told, kills


async def _kill_until(deadline: float, servers: list[Server], seconds: float) -> int:
    """Kill a server every minute, in a short run four times, and start it again.

    Where a start takes longer than that, the next kill waits for it: one server is lost at a time.
    """
    interval = min(_KILL_SECONDS, seconds / 5)
    kills, next_kill = 0, time.monotonic()
    while (next_kill := max(next_kill + interval, time.monotonic())) < deadline:
        await asyncio.sleep(next_kill - time.monotonic())
        server = servers[kills % len(servers)]
        await asyncio.to_thread(server.kill)
        server.start()
        kills += 1
        await asyncio.to_thread(server.wait)
    return kills
