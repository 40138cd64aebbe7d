"""The run: callers, an attacker on bare sockets, and health checks, all at once."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import grpc

from bench.reliability.fuzz.caller import Ending, send
from bench.reliability.fuzz.cases import SPEECH, Case, case
from bench.reliability.fuzz.sockets import Attacker
from bench.reliability.health import Health, watched_health
from bench.reliability.server import Held, Service
from kokoro_speech.v1 import speech_pb2 as pb

_CALLERS = 4
_HEALTH_INTERVAL = 0.25
_ANY_SIZE = (("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1))


@dataclass(slots=True)
class Found:
    """The findings of a run."""

    before: Held
    after: Held
    alive: bool
    answers_after: bool
    health: Health
    connections: int
    refused_connections: int
    endings: list[Ending] = field(default_factory=list)


async def fuzz(service: Service, seconds: float, seed: int, cases: Iterator[Case]) -> Found:
    """Make the calls of `cases` for `seconds`, beside hostile connections made from `seed`."""
    await _speaks(service)
    before = await service.held()
    until = time.monotonic() + seconds
    endings: list[Ending] = []
    attacker = Attacker(service.address, seed)
    async with watched_health(service.address, _HEALTH_INTERVAL) as health:
        attacks = asyncio.create_task(attacker.run())
        async with grpc.aio.insecure_channel(service.address, _ANY_SIZE) as channel:
            callers = (_call(channel, cases, until, endings) for _ in range(_CALLERS))
            await asyncio.gather(*callers)
        attacks.cancel()
        with suppress(asyncio.CancelledError):
            await attacks
    alive = service.process.is_alive()
    answers = alive and await _speaks(service)
    after = await service.settled(before) if alive else before
    sent, refused = attacker.sent, attacker.refused
    return Found(
        *(before, after, alive, answers, health),
        *(sent.total(), refused, endings),
    )


def cases_of(seed: int, language: pb.Language.ValueType | None, only: int | None) -> Iterator[Case]:
    """Return the endless calls of a run, or the one with the number `only`."""
    numbers = itertools.count() if only is None else iter([only])
    return (case(seed, number, language) for number in numbers)


async def _call(
    channel: grpc.aio.Channel, cases: Iterator[Case], until: float, endings: list[Ending]
) -> None:
    for one in cases:
        endings.append(await send(channel, one))
        if time.monotonic() > until:
            break


async def _speaks(service: Service) -> bool:
    """Return whether the server speaks a plain text, as it must before and after the run."""
    async with grpc.aio.insecure_channel(service.address) as channel:
        method: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(SPEECH[0])
        request = pb.SynthesizeRequest(text="Hello.").SerializeToString()
        try:
            return bool(await method(request, timeout=60))
        except grpc.aio.AioRpcError:
            return False
