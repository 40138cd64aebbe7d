"""Streams one short utterance and times it."""

from __future__ import annotations

import time
from dataclasses import dataclass

import grpc

from bench.texts import SHORT
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

NO_RETRIES = (("grpc.enable_retries", 0),)
_REQUEST = pb.SynthesizeRequest(text=SHORT, audio_encoding=pb.AUDIO_ENCODING_LINEAR16)
_TIMEOUT = 120.0


@dataclass(frozen=True, slots=True)
class Timed:
    """One ended call; times in seconds after it was sent."""

    code: grpc.StatusCode
    first: float
    """Until its first audio, or until its end if there was none."""
    total: float
    pushback: str
    """The pushback of its trailers, in milliseconds."""

    @property
    def is_accepted(self) -> bool:
        """Return whether it was spoken."""
        return self.code is grpc.StatusCode.OK

    @property
    def is_refused(self) -> bool:
        """Return whether it was refused for lack of room."""
        return self.code is grpc.StatusCode.RESOURCE_EXHAUSTED


async def speak(stub: pb_grpc.TextToSpeechServiceAsyncStub) -> Timed:
    """Make the call and read it to its end."""
    started = time.perf_counter()
    first, code = 0.0, grpc.StatusCode.OK
    call = stub.SynthesizeStream(_REQUEST, timeout=_TIMEOUT)
    try:
        async for _ in call:
            first = first or time.perf_counter() - started
    except grpc.aio.AioRpcError as error:
        code = error.code()
    total = time.perf_counter() - started
    trailers = dict(await call.trailing_metadata() or ())
    return Timed(code, first or total, total, str(trailers.get("grpc-retry-pushback-ms", "")))
