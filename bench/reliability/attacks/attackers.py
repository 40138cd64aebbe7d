"""Attacks of one client that try to starve the others; each lasts until it is cancelled."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import grpc

from bench.reliability.fuzz.frames import PREFACE, body, call, frame, headers, opening
from bench.reliability.overload.caller import NO_RETRIES
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

Attack = Callable[[str], Awaitable[None]]
"""A function that attacks the server at an address."""

_STREAM = "/kokoro_speech.v1.TextToSpeechService/SynthesizeStream"
_DATA, _SETTINGS, _END_STREAM, _INITIAL_WINDOW = 0, 4, 1, 4
_READERS, _READERS_AT_ONCE = 230, 10
_POISON = pb.SynthesizeRequest(text="Hi." + " " * 19_996)
_LOOPS = 12
_SHORT = pb.SynthesizeRequest(text="Hello there.")
_PATHS_A_SECOND = 20


async def idle_readers(address: str) -> None:
    """Ask for more and more streams on one connection, and read none of them."""
    request = pb.SynthesizeRequest(text="One two three four five six seven eight.", speed=0.1)
    message = body(request.SerializeToString())
    async with _connection(address) as writer:
        writer.write(PREFACE + frame(_SETTINGS, 0, 0, struct.pack(">HI", _INITIAL_WINDOW, 0)))
        for number in range(_READERS):
            stream = 2 * number + 1
            writer.write(headers(stream, call(__path=_STREAM)))
            writer.write(frame(_DATA, _END_STREAM, stream, message))
            if number % _READERS_AT_ONCE == 0:
                await asyncio.sleep(0.2)
        await asyncio.Event().wait()


async def poisoned_estimate(address: str) -> None:
    """Send long texts that take little time to speak, so that the cost estimate drops."""
    await _loops(address, _POISON, loops=2)


async def short_calls(address: str) -> None:
    """Ask for one short utterance after the other, many at a time."""
    await _loops(address, _SHORT, loops=_LOOPS)


async def broken_paths(address: str) -> None:
    """Call paths that are not UTF-8."""
    while True:
        async with _connection(address) as writer:
            writer.write(opening() + headers(1, call(__path="/\xff\x01")))
            await writer.drain()
            await asyncio.sleep(1 / _PATHS_A_SECOND)


ATTACKS: dict[str, Attack] = {
    "idle readers": idle_readers,
    "poisoned estimate": poisoned_estimate,
    "flood of short calls": short_calls,
    "broken paths": broken_paths,
}


@asynccontextmanager
async def attacked(attack: Attack, address: str) -> AsyncIterator[None]:
    """Attack while the block runs."""
    attacking = asyncio.ensure_future(attack(address))
    try:
        yield
    finally:
        attacking.cancel()
        with suppress(asyncio.CancelledError):
            await attacking


async def _loops(address: str, request: pb.SynthesizeRequest, loops: int) -> None:
    async with grpc.aio.insecure_channel(address, NO_RETRIES) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)

        async def loop() -> None:
            while True:
                with suppress(grpc.aio.AioRpcError):
                    await stub.Synthesize(request)

        await asyncio.gather(*(loop() for _ in range(loops)))


@asynccontextmanager
async def _connection(address: str) -> AsyncIterator[asyncio.StreamWriter]:
    host, _, port = address.rpartition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    try:
        yield writer
    finally:
        writer.close()
