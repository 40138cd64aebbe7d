"""Health checks during a load, one after the other, on a connection of their own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import grpc

from bench.figures import percentile
from kokoro_client.health import CHECK, HealthRequest, HealthStatus

_TIMEOUT = 5.0


@dataclass(slots=True)
class Health:
    """The results of the checks."""

    seconds: list[float] = field(default_factory=list)
    """The time that each answer took."""
    failed: int = 0
    """Checks that were not answered with SERVING."""

    @property
    def summary(self) -> str:
        """Return the answers in a few words."""
        if not self.seconds:
            return f"no answer, {self.failed} failed"
        return (
            f"{len(self.seconds)} answers, p50 {1000 * percentile(self.seconds, 50):.1f} ms, "
            f"p99 {1000 * percentile(self.seconds, 99):.1f} ms, "
            f"slowest {1000 * max(self.seconds):.1f} ms, {self.failed} failed"
        )


@asynccontextmanager
async def watched_health(address: str, interval: float) -> AsyncIterator[Health]:
    """Check the server's health every `interval` seconds while the block runs."""
    found = Health()
    checks = asyncio.create_task(_check(address, interval, found))
    try:
        yield found
    finally:
        checks.cancel()
        with suppress(asyncio.CancelledError):
            await checks


async def _check(address: str, interval: float, found: Health) -> None:
    async with grpc.aio.insecure_channel(address) as channel:
        check: grpc.aio.UnaryUnaryMultiCallable[HealthRequest, HealthStatus] = channel.unary_unary(
            CHECK, HealthRequest.encode, HealthStatus.decode
        )
        while True:
            started = time.perf_counter()
            try:
                serving = (await check(HealthRequest(), timeout=_TIMEOUT)).is_serving
            except grpc.aio.AioRpcError:
                serving = False
            if serving:
                found.seconds.append(time.perf_counter() - started)
            else:
                found.failed += 1
            await asyncio.sleep(interval)
