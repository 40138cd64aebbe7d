"""The run: a warm-up under load, and then what is measured."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus

import httpx

from bench.http_adapter import Adapter
from bench.reliability.http_soak.mix import Kind, Planned, planned
from bench.reliability.server import Held, held, settled

_CALLERS = 8
_WARM_UP_SHARE = 4
"""One in this many requests is warm-up."""
_SAMPLES = 400
_TIMEOUT = 300.0
_PATH = "/v1/audio/speech"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a request ended."""

    planned: Planned
    status: int
    """0 where the answer broke off."""
    size: int
    """Bytes of the answer."""

    @property
    def is_as_planned(self) -> bool:
        """Return whether it ended as a request of its kind must."""
        if self.planned.kind is Kind.REFUSED:
            return self.status == HTTPStatus.BAD_REQUEST
        return self.status == HTTPStatus.OK and self.size > 0


@dataclass(slots=True)
class Found:
    """What a run found."""

    warm: Held
    """What the adapter held after the warm-up, without a running request."""
    after: Held
    """What it held at the end, likewise."""
    seconds: float
    memory: list[int]
    """Its resident bytes, from the end of the warm-up on."""
    ended: list[Ended] = field(default_factory=list)


async def soak(adapter: Adapter, requests: int, seed: int) -> Found:
    """Make `requests` requests, `_CALLERS` at a time."""
    started = time.monotonic()
    run = _Run(adapter, seed, every=max(1, requests // _SAMPLES))
    read = partial(held, adapter.process)
    cold = await read()
    await run.make(requests // _WARM_UP_SHARE)
    warm = await settled(read, cold)
    run.memory.clear()
    await run.make(requests - requests // _WARM_UP_SHARE)
    after = await settled(read, warm)
    return Found(warm, after, time.monotonic() - started, run.memory, run.ended)


class _Run:
    """Callers that share one list of planned requests."""

    def __init__(self, adapter: Adapter, seed: int, *, every: int) -> None:
        self._adapter = adapter
        self._every = every
        self._plans = (planned(seed, number) for number in itertools.count())
        self.ended: list[Ended] = []
        self.memory: list[int] = []

    async def make(self, requests: int) -> None:
        plans = itertools.islice(self._plans, requests)
        async with httpx.AsyncClient(base_url=self._adapter.url, timeout=_TIMEOUT) as http:
            await asyncio.gather(*(self._ask(http, plans) for _ in range(_CALLERS)))

    async def _ask(self, http: httpx.AsyncClient, plans: Iterator[Planned]) -> None:
        for plan in plans:
            self.ended.append(await _make(http, plan))
            if len(self.ended) % self._every == 0:
                self.memory.append(self._adapter.process.resident_bytes)


async def _make(http: httpx.AsyncClient, plan: Planned) -> Ended:
    """Make the request; an abandoned one is closed at its first byte."""
    size = 0
    try:
        async with http.stream("POST", _PATH, json=plan.body) as response:
            async for piece in response.aiter_bytes():
                size += len(piece)
                if plan.kind is Kind.ABANDONED:
                    break
        return Ended(plan, response.status_code, size)
    except httpx.HTTPError:
        return Ended(plan, 0, size)
