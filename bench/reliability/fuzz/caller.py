"""Sends one case over a raw channel and judges how it ended."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import grpc

from bench.reliability.fuzz import live
from bench.reliability.fuzz.cases import SPEECH, Case
from kokoro_client.outbox import sent
from kokoro_speech.v1 import speech_pb2 as pb

_ANSWERS = frozenset(
    (
        grpc.StatusCode.OK,
        grpc.StatusCode.INVALID_ARGUMENT,
        grpc.StatusCode.UNIMPLEMENTED,
        grpc.StatusCode.NOT_FOUND,
    )
)
"""The status codes with which a hostile call may end."""
_TOO_SHORT = "the deadline leaves"
"""The server's reason for a call that it refused because of its deadline."""
_LARGEST = 1 << 20
"""Largest message, in bytes, that a server accepts; a longer one is RESOURCE_EXHAUSTED."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a case ended."""

    case: Case
    code: grpc.StatusCode
    words: str
    seconds: float
    audio_bytes: int
    """Of its messages, if it should have been spoken."""

    @property
    def used(self) -> float:
        """Return the share of its deadline that it used."""
        return self.seconds / self.case.deadline

    @property
    def fault(self) -> str:
        """Return what is wrong with it; empty if nothing is."""
        if self.code is grpc.StatusCode.RESOURCE_EXHAUSTED and len(self.case.message) > _LARGEST:
            return ""
        if self.code is grpc.StatusCode.DEADLINE_EXCEEDED and _TOO_SHORT in self.words:
            return ""
        if self.code not in _ANSWERS:
            return f"{self.code.name}: {self.words}"
        if self.code is grpc.StatusCode.OK and self.case.path in SPEECH and not self.audio_bytes:
            return "OK without any audio"
        return ""


async def send(channel: grpc.aio.Channel, case: Case) -> Ending:
    """Make the call; return every status as an ending and raise none."""
    code, words, audio = grpc.StatusCode.OK, "", 0
    started = time.perf_counter()
    call = _begin(channel, case)
    try:
        async for message in call:
            audio += _audio_bytes(case.path, message)
            if case.first_only and audio:
                call.cancel()
                break
    except grpc.aio.AioRpcError as error:
        code, words = error.code(), error.details() or ""
    except asyncio.CancelledError:  # by the call's own end, not by a cancellation of this task
        if case.live is None or not case.live.goes_away:
            raise
    return Ending(case, code, words, time.perf_counter() - started, audio)


def _begin(
    channel: grpc.aio.Channel, case: Case
) -> grpc.aio.UnaryStreamCall[bytes, bytes] | grpc.aio.StreamStreamCall[bytes, bytes]:
    if case.live is None:
        method: grpc.aio.UnaryStreamMultiCallable[bytes, bytes] = channel.unary_stream(case.path)
        return method(case.message, timeout=case.deadline)
    live: grpc.aio.StreamStreamMultiCallable[bytes, bytes] = channel.stream_stream(case.path)
    call = live(timeout=case.deadline)
    sending = asyncio.create_task(_send_all(call, case.live))

    def ended(_: object) -> None:
        sending.cancel()

    call.add_done_callback(ended)
    return call


async def _send_all(call: grpc.aio.StreamStreamCall[bytes, bytes], messages: live.Messages) -> None:
    for message in messages.sent:
        if not await sent(call, message):
            return
    if messages.goes_away:
        call.cancel()
    else:
        await call.done_writing()


def _audio_bytes(path: str, message: bytes) -> int:
    if path == SPEECH[0]:
        return len(pb.SynthesizeResponse.FromString(message).audio)
    if path == SPEECH[1]:
        return len(pb.SynthesizeStreamResponse.FromString(message).audio)
    return 0
