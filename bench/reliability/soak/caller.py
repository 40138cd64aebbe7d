"""Makes one planned call and says how it ended."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import grpc

from bench.reliability.soak.digests import digest
from bench.reliability.soak.live import are_in_order, live_requests
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
    Kind.DOCUMENTS: (grpc.StatusCode.OK,),
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
    in_order: bool = True
    """Whether its words and marks are in order, if it has any."""

    @property
    def is_as_planned(self) -> bool:
        """Return whether it ended as a call of its kind may."""
        return self.code in _ENDINGS[self.planned.kind] and self.in_order


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
    messages: list[pb.SynthesizeStreamResponse] = []
    code = grpc.StatusCode.OK
    reading = asyncio.create_task(_read(stub, planned, messages))
    if planned.kind is Kind.CANCELLED:
        await asyncio.wait([reading], timeout=planned.patience)
        reading.cancel()
    try:
        await reading
    except grpc.aio.AioRpcError as error:
        code = error.code()
    except asyncio.CancelledError:
        code = grpc.StatusCode.CANCELLED
    joined = b"".join(message.audio for message in messages)
    known = digest(joined) if planned.known is not None else ""
    in_order = not planned.documents or are_in_order(messages, len(planned.documents))
    return Ended(planned, code, known, len(joined), in_order)


async def _read(
    stub: pb_grpc.TextToSpeechServiceAsyncStub,
    planned: Planned,
    messages: list[pb.SynthesizeStreamResponse],
) -> None:
    timeout = planned.timeout
    if planned.cuts is not None:
        live = stub.SynthesizeLive(
            live_requests(planned.request, planned.cuts, planned.documents), timeout=timeout
        )
        messages.extend([message.speech async for message in live])
    elif planned.streamed:
        stream = stub.SynthesizeStream(planned.request, timeout=timeout)
        messages.extend([message async for message in stream])
    else:
        response = await stub.Synthesize(planned.request, timeout=timeout)
        messages.append(pb.SynthesizeStreamResponse(audio=response.audio))
