"""A raw live call: what it sends, and everything that comes back."""

import dataclasses
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass

import grpc
from google.rpc import error_details_pb2, status_pb2
from tests.server.answers import Stub

from kokoro_speech.v1 import speech_pb2 as pb

Event = str | pb.SynthesizeLiveRequest
"""Text, or any other message."""

LINEAR16 = pb.SynthesizeRequest(audio_encoding=pb.AUDIO_ENCODING_LINEAR16, seed=7)


def settings(
    request: pb.SynthesizeRequest = LINEAR16, delay_ms: int | None = None
) -> pb.SynthesizeLiveRequest:
    return pb.SynthesizeLiveRequest(
        settings=pb.LiveSettings(request=request, max_buffer_delay_ms=delay_ms)
    )


def document(ssml: str) -> pb.SynthesizeLiveRequest:
    return pb.SynthesizeLiveRequest(ssml=ssml)


def flush(number: int = 0) -> pb.SynthesizeLiveRequest:
    return pb.SynthesizeLiveRequest(flush=pb.Flush(id=number))


def clear(number: int = 0) -> pb.SynthesizeLiveRequest:
    return pb.SynthesizeLiveRequest(clear=pb.Clear(id=number))


def message(event: Event) -> pb.SynthesizeLiveRequest:
    return pb.SynthesizeLiveRequest(text=event) if isinstance(event, str) else event


def text_spans(responses: Iterable[pb.SynthesizeLiveResponse]) -> list[tuple[int, int]]:
    """Return the spans of speech and of clears, without empty ones."""
    spans = [
        getattr(response, response.WhichOneof("event") or "").text_span
        for response in responses
        if response.WhichOneof("event") != "flushed"
    ]
    return [(span.start, span.end) for span in spans if span.start < span.end]


def assert_covers(responses: Sequence[pb.SynthesizeLiveResponse], length: int) -> None:
    """Assert that the spans of `responses`, joined, are a text of `length`."""
    spans = text_spans(responses)
    ends = [end for _, end in spans]
    assert [start for start, _ in spans] == [0, *ends[:-1]]
    assert ends[-1] == length


@dataclass
class LiveAnswer:
    """The end of a live call, with all that came before."""

    responses: list[pb.SynthesizeLiveResponse] = dataclasses.field(default_factory=list)
    code: grpc.StatusCode = grpc.StatusCode.OK
    message: str = ""
    reason: str = ""
    field: str = ""
    """The wrong field."""
    trailers: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def speech(self) -> list[pb.SynthesizeStreamResponse]:
        return [each.speech for each in self.responses if each.HasField("speech")]

    @property
    def audio(self) -> bytes:
        return b"".join(speech.audio for speech in self.speech)


class Live:
    """A live call that the test drives step by step."""

    def __init__(self, stub: Stub, first: pb.SynthesizeLiveRequest | None = None) -> None:
        self.call = stub.SynthesizeLive()
        self.first = first
        self.responses: list[pb.SynthesizeLiveResponse] = []

    async def send(self, *events: Event) -> None:
        if self.first is not None:
            first, self.first = self.first, None
            await self.call.write(first)
        for event in events:
            await self.call.write(message(event))

    async def until(self, kind: str) -> pb.SynthesizeLiveResponse:
        """Read until an event of `kind` has come."""
        while True:
            response = await self.call.read()
            assert isinstance(response, pb.SynthesizeLiveResponse), f"it ended before {kind}"
            self.responses.append(response)
            if response.WhichOneof("event") == kind:
                return response

    async def end(self, *, half_close: bool = True) -> LiveAnswer:
        """Read the rest."""
        await self.send()
        if half_close:
            await self.call.done_writing()
        answer = LiveAnswer(self.responses)
        try:
            while isinstance(response := await self.call.read(), pb.SynthesizeLiveResponse):
                answer.responses.append(response)
        except grpc.aio.AioRpcError:
            pass
        answer.code, answer.message = await self.call.code(), await self.call.details()
        for key, value in await self.call.trailing_metadata() or ():
            if isinstance(value, bytes):
                answer.reason, answer.field = _details(value)
            else:
                answer.trailers[key] = value
        return answer


async def say(
    stub: Stub, events: Iterable[Event], first: pb.SynthesizeLiveRequest | None = None
) -> LiveAnswer:
    """Send settings and `events` without a pause, half-close, and return the whole answer."""

    async def requests() -> AsyncIterator[pb.SynthesizeLiveRequest]:
        yield first or settings()
        for event in events:
            yield message(event)

    live = Live(stub)
    live.call = stub.SynthesizeLive(requests())
    return await live.end(half_close=False)


def _details(packed: bytes) -> tuple[str, str]:
    """Return the reason and the wrong field."""
    info, request = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
    for detail in status_pb2.Status.FromString(packed).details:
        detail.Unpack(info)
        detail.Unpack(request)
    return str(info.reason), "".join(each.field for each in request.field_violations)
