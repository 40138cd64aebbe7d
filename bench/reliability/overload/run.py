"""The run: callers who wait for their answers, then ten times as many calls that do not."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import grpc

from bench.reliability.health import Health, watched_health
from bench.reliability.overload.caller import NO_RETRIES, Timed, speak
from bench.reliability.server import Service
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

FACTOR = 10
"""Offered load, as a multiple of the load that fits."""
MAX_WAIT = 2.0
"""The server's `--max-wait`, in seconds of work. An accepted call waits no longer than this, so a
service with live listeners sets a small value."""
_MOST_OPEN = 1_000
"""Most calls at once that this process makes; more are not offered."""
_HEALTH_INTERVAL = 0.05
_MEMORY_INTERVAL = 0.25


@dataclass(frozen=True, slots=True)
class Load:
    """One load, and its results."""

    seconds: float
    calls: list[Timed]
    health: Health
    memory: list[int]
    """Resident bytes, sampled during the load."""

    @property
    def accepted(self) -> list[Timed]:
        """Return the calls that were spoken."""
        return [call for call in self.calls if call.is_accepted]

    @property
    def refused(self) -> list[Timed]:
        """Return the calls that were refused for lack of room."""
        return [call for call in self.calls if call.is_refused]

    @property
    def rate(self) -> float:
        """Return the calls spoken per second."""
        return len(self.accepted) / self.seconds


async def overload(service: Service, seconds: float, callers: int) -> tuple[Load, Load]:
    """Measure `callers` that wait for answers, then `FACTOR` times their rate, `seconds` each."""
    async with grpc.aio.insecure_channel(service.address, NO_RETRIES) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        await asyncio.gather(*(speak(stub) for _ in range(callers)))
        fitting = await _measured(service, _fitting(stub, seconds, callers))
        offered = FACTOR * fitting.rate
        return fitting, await _measured(service, _offered(stub, seconds, offered))


async def _measured(service: Service, load: AsyncIterator[Timed]) -> Load:
    memory: list[int] = []
    started = time.perf_counter()
    async with (
        watched_health(service.address, _HEALTH_INTERVAL) as health,
        _watched_memory(service, memory),
    ):
        calls = [call async for call in load]
    return Load(time.perf_counter() - started, calls, health, memory)


async def _fitting(
    stub: pb_grpc.TextToSpeechServiceAsyncStub, seconds: float, callers: int
) -> AsyncIterator[Timed]:
    """Make one call after the other for each caller."""
    until = time.perf_counter() + seconds

    async def call() -> list[Timed]:
        made = []
        while time.perf_counter() < until:
            made.append(await speak(stub))
        return made

    for calls in await asyncio.gather(*(call() for _ in range(callers))):
        for one in calls:
            yield one


async def _offered(
    stub: pb_grpc.TextToSpeechServiceAsyncStub, seconds: float, rate: float
) -> AsyncIterator[Timed]:
    """Make `rate` calls per second, whether or not the earlier ones have ended."""
    calls: list[asyncio.Task[Timed]] = []
    started = time.perf_counter()
    for number in range(round(seconds * rate)):
        await asyncio.sleep(max(0.0, started + number / rate - time.perf_counter()))
        if sum(not call.done() for call in calls[-_MOST_OPEN:]) < _MOST_OPEN:
            calls.append(asyncio.create_task(speak(stub)))
    for call in calls:
        yield await call


@asynccontextmanager
async def _watched_memory(service: Service, found: list[int]) -> AsyncIterator[None]:
    async def watch() -> None:
        while True:
            found.append(service.process.tree_resident_bytes)
            await asyncio.sleep(_MEMORY_INTERVAL)

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
