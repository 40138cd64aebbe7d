"""Speech as it arrives, for the sync and the async client."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Generic, Protocol, Self, TypeVar

import grpc
from grpc import aio

from kokoro_client.attempts import Attempts, within
from kokoro_client.errors import ErrorDetails, IncompleteStream, Unavailable
from kokoro_client.reading import Reading
from kokoro_client.requests import Call
from kokoro_client.results import Chunk, Trailers, Usage
from kokoro_client.status import mapped_errors, mapped_task_errors
from kokoro_speech.v1 import speech_pb2 as pb


class _Cancellable(Protocol):
    """Any call, sync or async."""

    def cancel(self) -> object:
        """End the call."""


class Responses(_Cancellable, Protocol):
    """A synchronous call that streams; grpc has no public name for it."""

    def __iter__(self) -> Iterator[pb.SynthesizeStreamResponse]: ...

    def trailing_metadata(self) -> Trailers:
        """Wait for the end of the call and return its trailers."""


AsyncResponses = aio.UnaryStreamCall[pb.SynthesizeRequest, pb.SynthesizeStreamResponse]
"""An asynchronous call that streams."""

_Rpc = TypeVar("_Rpc", bound=_Cancellable)


class BaseStream(Generic[_Rpc]):
    """What streams share: the order of their messages, the usage at their end, a new attempt."""

    def __init__(self, begin: Callable[..., _Rpc], call: Call) -> None:
        """Begin `call`: `begin` makes an attempt of it, and another where that one is refused."""
        self.request_id = call.request_id
        self._call = call
        self._begin = begin
        self._attempts = Attempts(call)
        self._rpc = begin(**self._attempts.arguments)
        self._started = False
        self._received = 0
        self._usage: Usage | None = None
        self._failure: Exception | None = None

    @property
    def usage(self) -> Usage:
        """Return what the call is billed for; `RuntimeError` before the end of the stream."""
        if self._usage is None:
            raise RuntimeError("usage comes at the end of the stream: read all of it first")
        return self._usage

    def cancel(self) -> None:
        """Cancel the call on the server; has no effect once it has ended."""
        self._attempts.cancel()
        if self._call.birthplace.is_here:  # a forked child has no part in its parent's call
            self._rpc.cancel()

    def _begin_again(self) -> None:
        self._rpc = self._begin(**self._attempts.arguments)
        if self._attempts.is_cancelled:  # in this very moment
            self._rpc.cancel()

    def _start(self) -> None:
        if self._started:
            raise RuntimeError("a stream can be read only once")
        self._started = True

    def _pauses(self, error: Unavailable) -> Iterator[float]:
        """Yield how long to sleep before the next attempt; raises `error` where none may follow."""
        if self._received:
            raise error  # nothing is spoken twice
        return self._attempts.pauses(error)

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


class SpeechStream(BaseStream[Responses]):
    """Chunks of speech as they arrive; leaving the loop or the `with` early cancels the call.

    `next(stream)` returns one chunk. A stream that fails raises a `SpeechServiceError`: a loop
    that ends has got everything.
    """

    def __init__(self, begin: Callable[..., Responses], call: Call) -> None:
        """Begin `call`, as the base class does."""
        super().__init__(begin, call)
        self._reading = Reading(iter(self._rpc))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()

    def __iter__(self) -> Iterator[Chunk]:
        self._start()
        try:
            while (chunk := self._next()) is not None:
                yield chunk
        finally:
            self.cancel()

    def __next__(self) -> Chunk:
        chunk = self._next()
        if chunk is None:
            raise StopIteration
        return chunk

    def _next(self) -> Chunk | None:
        """Return the next chunk, None at the end; what has failed once fails every time."""
        self._call.birthplace.check()
        if self._failure is not None:
            raise self._failure
        if self._usage is not None:
            return None
        try:
            return self._read()
        except Exception as error:
            self._failure = error
            self.cancel()
            raise

    def _read(self) -> Chunk | None:
        while True:
            try:
                return self._read_attempt()
            except Unavailable as error:
                for seconds in self._pauses(error):
                    time.sleep(seconds)
            self._begin_again()
            self._reading = Reading(iter(self._rpc))

    def _read_attempt(self) -> Chunk | None:
        with mapped_errors(self._call):
            try:
                response = self._reading.next(self._attempts.patience)
            except TimeoutError:
                raise self._attempts.expired() from None
            if response is not None:
                return self._chunk(response)
            self._end(self._rpc.trailing_metadata())
            return None


class AsyncSpeechStream(BaseStream[AsyncResponses]):
    """Chunks of speech as they arrive; leaving the `async with` early cancels the call.

    So does leaving the loop, as soon as the event loop has closed its iterator. `anext(stream)`
    returns one chunk. A stream that fails raises a `SpeechServiceError`: a loop that ends has got
    everything.
    """

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cancel()

    async def __aiter__(self) -> AsyncIterator[Chunk]:
        self._start()
        try:
            while (chunk := await self._next()) is not None:
                yield chunk
        finally:
            self.cancel()

    async def __anext__(self) -> Chunk:
        chunk = await self._next()
        if chunk is None:
            raise StopAsyncIteration
        return chunk

    async def _next(self) -> Chunk | None:
        """Return the next chunk, None at the end; what has failed once fails every time."""
        self._call.birthplace.check()
        if self._failure is not None:
            raise self._failure
        if self._usage is not None:
            return None
        try:
            return await self._read()
        except Exception as error:
            self._failure = error
            self.cancel()
            raise

    async def _read(self) -> Chunk | None:
        while True:
            try:
                return await self._read_attempt()
            except Unavailable as error:
                for seconds in self._pauses(error):
                    await asyncio.sleep(seconds)
            self._begin_again()

    async def _read_attempt(self) -> Chunk | None:
        async with within(self._attempts):
            with mapped_task_errors(self._call):
                response = await self._rpc.read()
                if isinstance(response, pb.SynthesizeStreamResponse):  # else it is aio.EOF
                    return self._chunk(response)
                self._end(await self._rpc.trailing_metadata())
                return None
