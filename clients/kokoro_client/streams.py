"""Speech as it arrives, for the sync and the async client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Protocol, Self

import grpc
from grpc import aio

from kokoro_client.errors import ErrorDetails, IncompleteStream
from kokoro_client.results import Chunk, Trailers, Usage
from kokoro_client.status import mapped_errors, mapped_task_errors
from kokoro_speech.v1 import speech_pb2 as pb


class _Cancellable(Protocol):
    """Any call, sync or async."""

    def cancel(self) -> object: ...


class _Responses(_Cancellable, Protocol):
    """A synchronous call that streams; grpc has no public name for it."""

    def __iter__(self) -> Iterator[pb.SynthesizeStreamResponse]: ...
    def trailing_metadata(self) -> Trailers: ...


class BaseStream:
    """What streams share: the order of their messages, the usage at their end."""

    def __init__(self, rpc: _Cancellable, request_id: str) -> None:
        """Follow the call `rpc`, which the server logs under `request_id`."""
        self.request_id = request_id
        self._rpc = rpc
        self._started = False
        self._received = 0
        self._usage: Usage | None = None

    @property
    def usage(self) -> Usage:
        """Return what the call is billed for; `RuntimeError` before the end of the stream."""
        if self._usage is None:
            raise RuntimeError("usage comes at the end of the stream: read all of it first")
        return self._usage

    def cancel(self) -> None:
        """Cancel the call on the server; has no effect once it has ended."""
        self._rpc.cancel()

    def _start(self) -> None:
        if self._started:
            raise RuntimeError("a stream can be read only once")
        self._started = True

    def _chunk(self, response: pb.SynthesizeStreamResponse) -> Chunk:
        if response.sequence != self._received:
            raise self._incomplete(
                f"message {response.sequence} came where {self._received} was expected"
            )
        self._received += 1
        return Chunk.from_response(response)

    def _end(self, trailers: Trailers) -> None:
        if not self._received:
            raise self._incomplete("it ended without a message")
        self._usage = Usage.from_trailers(trailers, self.request_id)

    def _incomplete(self, what: str) -> IncompleteStream:
        details = ErrorDetails(request_id=self.request_id)
        return IncompleteStream(
            f"the stream is not complete: {what}", grpc.StatusCode.DATA_LOSS, details
        )


class SpeechStream(BaseStream):
    """Chunks of speech as they arrive; leaving the loop or the `with` early cancels the call.

    A stream that fails raises a `SpeechServiceError`: a loop that ends has got everything.
    """

    def __init__(self, rpc: _Responses, request_id: str) -> None:
        """Follow the call `rpc`, which the server logs under `request_id`."""
        super().__init__(rpc, request_id)
        self._responses = rpc

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()

    def __iter__(self) -> Iterator[Chunk]:
        self._start()
        try:
            with mapped_errors(self.request_id):
                for response in self._responses:
                    yield self._chunk(response)
                self._end(self._responses.trailing_metadata())
        finally:
            self.cancel()


class AsyncSpeechStream(BaseStream):
    """Chunks of speech as they arrive; leaving the `async with` early cancels the call.

    So does leaving the loop, as soon as the event loop has closed its iterator. A stream that
    fails raises a `SpeechServiceError`: a loop that ends has got everything.
    """

    def __init__(
        self,
        rpc: aio.UnaryStreamCall[pb.SynthesizeRequest, pb.SynthesizeStreamResponse],
        request_id: str,
    ) -> None:
        """Follow the call `rpc`, which the server logs under `request_id`."""
        super().__init__(rpc, request_id)
        self._responses = rpc

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cancel()

    async def __aiter__(self) -> AsyncIterator[Chunk]:
        self._start()
        try:
            with mapped_task_errors(self.request_id):
                async for response in self._responses:
                    yield self._chunk(response)
                self._end(await self._responses.trailing_metadata())
        finally:
            self.cancel()
