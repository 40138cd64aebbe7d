"""The run: known utterances alone, a warm-up under load, and then what is measured."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import grpc

from bench.reliability.server import Held, Service
from bench.reliability.soak.caller import ANY_SIZE, Ended, make
from bench.reliability.soak.mix import Planned, known_utterances, largest_utterances, planned

_CALLERS = 8
_WARM_UP_SHARE = 4
"""One in this many calls is warm-up, in which memory is pooled and threads start."""
_SAMPLES = 400


@dataclass(slots=True)
class Found:
    """What a run found."""

    digests: list[str]
    """Digests of the known utterances, each first spoken alone."""
    start_bytes: int
    warm: Held
    """What the server held after the warm-up, without a running call."""
    after: Held
    """What it held at the end, likewise."""
    seconds: float
    memory: list[tuple[int, int]]
    """Number of calls made and resident bytes at that time, from the end of the warm-up on."""
    ended: list[Ended] = field(default_factory=list)


async def soak(service: Service, calls: int, seed: int) -> Found:
    """Make `calls` calls, `_CALLERS` at a time."""
    known = known_utterances()
    started = time.monotonic()
    async with grpc.aio.insecure_channel(service.address, ANY_SIZE) as channel:
        run = _Run(service, channel, seed, known, every=max(1, calls // _SAMPLES))
        digests = [(await make(channel, service.address, one)).digest for one in known]
        before = await service.held()
        start_bytes = service.process.tree_resident_bytes
        # The memory of a model run is kept for the next one: the largest runs come first.
        await asyncio.gather(*(make(channel, service.address, one) for one in largest_utterances()))
        await run.make(calls // _WARM_UP_SHARE)
        warm = await service.settled(before)
        run.memory.clear()
        await run.make(calls - calls // _WARM_UP_SHARE)
        after = await service.settled(warm)
    seconds = time.monotonic() - started
    return Found(digests, start_bytes, warm, after, seconds, run.memory, run.ended)


class _Run:
    """Callers that share one list of planned calls."""

    def __init__(
        self,
        service: Service,
        channel: grpc.aio.Channel,
        seed: int,
        known: list[Planned],
        *,
        every: int,
    ) -> None:
        self._service = service
        self._channel = channel
        self._every = every
        self._plans = (planned(seed, number, known) for number in itertools.count())
        self.ended: list[Ended] = []
        self.memory: list[tuple[int, int]] = []

    async def make(self, calls: int) -> None:
        plans = itertools.islice(self._plans, calls)
        await asyncio.gather(*(self._call(plans) for _ in range(_CALLERS)))

    async def _call(self, plans: Iterator[Planned]) -> None:
        for plan in plans:
            self.ended.append(await make(self._channel, self._service.address, plan))
            if len(self.ended) % self._every == 0:
                resident = self._service.process.tree_resident_bytes
                self.memory.append((len(self.ended), resident))
