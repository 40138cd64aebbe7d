"""Makes one planned call and says how it ended."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass

import grpc

from bench.reliability.soak.digests import digest
from bench.reliability.soak.mix import Kind, Planned
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

ANY_SIZE = (("grpc.max_receive_message_length", -1),)

_GONE = (grpc.StatusCode.OK, grpc.StatusCode.CANCELLED)
"""A call may end before its caller goes away."""
_ENDINGS = {
    Kind.SPOKEN: (grpc.StatusCode.OK,),
    Kind.KNOWN: (grpc.StatusCode.OK,),
    Kind.LIVE: (grpc.StatusCode.OK,),
    Kind.CANCELLED: _GONE,
    Kind.HUNG_UP: (*_GONE, grpc.StatusCode.UNAVAILABLE),
    Kind.LATE: (
        grpc.StatusCode.OK,
        grpc.StatusCode.DEADLINE_EXCEEDED,
        grpc.StatusCode.RESOURCE_EXHAUSTED,
    ),
    Kind.REFUSED: (grpc.StatusCode.INVALID_ARGUMENT,),
}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a call ended."""

    planned: Planned
    code: grpc.StatusCode
    digest: str
    """Digest of its audio, if the utterance is a known one."""
    audio_bytes: int

    @property
    def is_as_planned(self) -> bool:
        """Return whether it ended as a call of its kind may."""
        return self.code in _ENDINGS[self.planned.kind]


async def make(channel: grpc.aio.Channel, address: str, planned: Planned) -> Ended:
    """Make the call, on a connection of its own if that is to be closed during the call."""
    if planned.kind is not Kind.HUNG_UP:
        return await _speak(channel, planned)
    own = grpc.aio.insecure_channel(address, (*ANY_SIZE, ("grpc.use_local_subchannel_pool", 1)))
    call = asyncio.create_task(_speak(own, planned))
    await asyncio.wait([call], timeout=planned.patience)
    await own.close()
    try:
        return await call
    except asyncio.CancelledError:
        return Ended(planned, grpc.StatusCode.CANCELLED, "", 0)


async def _speak(channel: grpc.aio.Channel, planned: Planned) -> Ended:
    stub = pb_grpc.TextToSpeechServiceStub(channel)
    audio: list[bytes] = []
    code = grpc.StatusCode.OK
    reading = asyncio.create_task(_read(stub, planned, audio))
    if planned.kind is Kind.CANCELLED:
        await asyncio.wait([reading], timeout=planned.patience)
        reading.cancel()
    try:
        await reading
    except grpc.aio.AioRpcError as error:
        code = error.code()
    except asyncio.CancelledError:
        code = grpc.StatusCode.CANCELLED
    joined = b"".join(audio)
    known = digest(joined) if planned.known is not None else ""
    return Ended(planned, code, known, len(joined))


async def _read(
    stub: pb_grpc.TextToSpeechServiceAsyncStub, planned: Planned, audio: list[bytes]
) -> None:
    if planned.cuts is not None:
        live = stub.SynthesizeLive(_pieces(planned.request, planned.cuts), timeout=planned.timeout)
        audio.extend([message.speech.audio async for message in live])
        return
    if not planned.streamed:
        response = await stub.Synthesize(planned.request, timeout=planned.timeout)
        audio.append(response.audio)
        return
    messages = stub.SynthesizeStream(planned.request, timeout=planned.timeout)
    audio.extend([message.audio async for message in messages])


def _pieces(request: pb.SynthesizeRequest, cuts: int) -> Iterator[pb.SynthesizeLiveRequest]:
    """Yield the messages of a live call that speaks `request`, cut at random places."""
    source = random.Random(cuts)  # noqa: S311 - no secret
    text = request.text
    settings = pb.SynthesizeRequest()
    settings.CopyFrom(request)
    settings.text = ""
    yield pb.SynthesizeLiveRequest(
        settings=pb.LiveSettings(request=settings, max_buffer_delay_ms=5000)
    )
    while text:
        size = source.randrange(1, 30)
        yield pb.SynthesizeLiveRequest(text=text[:size])
        text = text[size:]
