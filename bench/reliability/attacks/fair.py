"""A fair caller: short calls one after the other, and then a stream that is played."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import grpc

from bench.reliability.overload.caller import NO_RETRIES, Timed, speak
from bench.texts import PARAGRAPH
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

_PAUSE = 0.6
"""Seconds between an answer and the next call. A call takes both cores for about 0.4 s, so the
caller asks for less than half of the computing: its fair share beside one attacker."""
_LONG = pb.SynthesizeRequest(text=PARAGRAPH, audio_encoding=pb.AUDIO_ENCODING_LINEAR16)
_HOPELESS = pb.SynthesizeRequest(text="Far too long for so short a time. " * 450)
_HOPELESS_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Listened:
    """One stream, as its listener heard it; times in seconds."""

    code: grpc.StatusCode
    audio: float
    dry: float
    """Seconds of silence between its first audio and its last."""


@dataclass(frozen=True, slots=True)
class Fair:
    """The measurements of the fair callers."""

    calls: list[Timed]
    listened: Listened
    hopeless: Timed
    """The result of a call that can't end before its deadline."""

    @property
    def firsts(self) -> list[float]:
        """Return the seconds until the first audio of each call that was spoken."""
        return [call.first for call in self.calls if call.is_accepted]


async def fair_callers(address: str, seconds: float) -> Fair:
    """Make short calls for so many `seconds`, then listen to a stream.

    Each caller has a connection of its own, and so is a client of its own. They run one after the
    other, so that each has the share of a single client.
    """
    hopeless = await _hopeless(address)
    calls = await _short_calls(address, seconds)
    return Fair(calls, await _listen(address), hopeless)


async def _short_calls(address: str, seconds: float) -> list[Timed]:
    async with _channel(address) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        until, calls = time.perf_counter() + seconds, []
        while time.perf_counter() < until:
            calls.append(await speak(stub))
            await asyncio.sleep(_PAUSE)
        return calls


async def _listen(address: str) -> Listened:
    audio = dry = heard_all = 0.0
    code = grpc.StatusCode.OK
    async with _channel(address) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        try:
            async for message in stub.SynthesizeStream(_LONG):
                now = time.perf_counter()
                dry += max(0.0, now - heard_all) if audio else 0.0
                heard_all = max(heard_all, now) + message.duration_ms / 1000
                audio += message.duration_ms / 1000
        except grpc.aio.AioRpcError as error:
            code = error.code()
    return Listened(code, audio, dry)


async def _hopeless(address: str) -> Timed:
    started = time.perf_counter()
    async with _channel(address) as channel:
        call = pb_grpc.TextToSpeechServiceStub(channel).Synthesize(
            _HOPELESS, timeout=_HOPELESS_SECONDS
        )
        code = await call.code()
    taken = time.perf_counter() - started
    return Timed(code, taken, taken, "")


def _channel(address: str) -> grpc.aio.Channel:
    """Open a connection of its own, which makes a client of its own."""
    return grpc.aio.insecure_channel(address, (*NO_RETRIES, ("grpc.use_local_subchannel_pool", 1)))
