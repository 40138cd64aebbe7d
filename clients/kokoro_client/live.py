"""Live calls: text goes in while speech comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Self, TypeVar

from kokoro_client.base_stream import BaseStream, Cancellable
from kokoro_client.contract import Answered
from kokoro_client.errors import Unavailable
from kokoro_client.live_events import LiveEvent, cleared_from, flushed_from
from kokoro_client.live_messages import Request
from kokoro_client.live_requests import Marks, ssml_request, text_requests
from kokoro_client.outbox import AsyncOutbox, Outbox
from kokoro_client.requests import Call
from kokoro_client.results import Trailers, Usage
from kokoro_client.streams import (
    AsyncCall,
    AsyncResponseStream,
    Responses,
    ResponseStream,
)
from kokoro_speech.v1 import speech_pb2 as pb

_Response = pb.SynthesizeLiveResponse
_Rpc = TypeVar("_Rpc", bound=Cancellable)
_Outbox = TypeVar("_Outbox", Outbox, AsyncOutbox)


class _BaseLive(BaseStream[_Rpc], Generic[_Rpc, _Outbox]):
    """What both live calls share: what comes out, and when they are tried again."""

    def __init__(
        self, begin: Callable[..., _Rpc], call: Call, answered: Answered, outbox: _Outbox
    ) -> None:
        """Begin `call`; `begin` starts an attempt that takes the messages of `outbox`."""
        super().__init__(begin, call, answered)
        self._outbox: _Outbox = outbox
        self._marks = Marks()
        self._has_answer = False

    def close(self) -> None:
        """End the text: the rest is spoken, and then the call ends. Go on iterating until then."""
        self._outbox.close()

    def _item(self, response: _Response) -> LiveEvent:
        self._has_answer = True
        self._outbox.answered()
        match response.WhichOneof("event"):
            case "flushed":
                return flushed_from(response.flushed)
            case "cleared":
                return cleared_from(response.cleared)
            case _:
                return self._chunk(response.speech)

    def _end(self, trailers: Trailers) -> None:
        self._usage = Usage.from_trailers(trailers, self.request_id)

    def _pauses(self, error: Unavailable) -> Iterator[float]:
        if self._has_answer:
            raise error
        return super()._pauses(error)


class LiveSpeech(_BaseLive[Responses[_Response], Outbox], ResponseStream[_Response, LiveEvent]):
    """A call that speaks text while it is written; leaving the `with` early cancels it.

    Iterating yields chunks of speech and the answers to flushes and clears. Send in one thread
    and iterate in another: the server holds a sender up that is far ahead of the speech.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()

    def __iter__(self) -> Self:
        return self

    def send(self, text: str) -> None:
        """Append `text` as it is; it may end anywhere. Raises the call's error if it has failed.

        An empty text keeps the call alive; after a minute without any, the server ends it.
        """
        for request in text_requests(text):
            self._put(request)

    def send_ssml(self, ssml: str) -> None:
        """Append an SSML document, which is spoken after the text before it.

        Raises the call's error if it has failed. A wrong document fails the call.
        """
        self._put(ssml_request(ssml))

    def flush(self) -> int:
        """Ask for what was sent to be spoken now; return the id of the answer, `Flushed`."""
        request = self._marks.flush()
        self._put(request)
        return request.flush.id

    def clear(self) -> int:
        """Drop what is not spoken yet; return the id of the answer, `Cleared`."""
        request = self._marks.clear()
        self._put(request)
        return request.clear.id

    def _put(self, request: Request) -> None:
        if not self._is_over():
            self._outbox.put(request)


class AsyncLiveSpeech(_BaseLive[AsyncCall, AsyncOutbox], AsyncResponseStream[_Response, LiveEvent]):
    """A call that speaks text while it is written; leaving the `async with` early cancels it.

    Iterating yields chunks of speech and the answers to flushes and clears. Send in one task and
    iterate in another: the server holds a sender up that is far ahead of the speech.
    """

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cancel()

    def __aiter__(self) -> Self:
        return self

    async def send(self, text: str) -> None:
        """Append `text` as it is; it may end anywhere. Raises the call's error if it has failed.

        An empty text keeps the call alive; after a minute without any, the server ends it.
        """
        for request in text_requests(text):
            await self._put(request)

    async def send_ssml(self, ssml: str) -> None:
        """Append an SSML document, which is spoken after the text before it.

        Raises the call's error if it has failed. A wrong document fails the call.
        """
        await self._put(ssml_request(ssml))

    async def flush(self) -> int:
        """Ask for what was sent to be spoken now; return the id of the answer, `Flushed`."""
        request = self._marks.flush()
        await self._put(request)
        return request.flush.id

    async def clear(self) -> int:
        """Drop what is not spoken yet; return the id of the answer, `Cleared`."""
        request = self._marks.clear()
        await self._put(request)
        return request.clear.id

    async def _put(self, request: Request) -> None:
        if not self._is_over():
            await self._outbox.put(request)
