"""Speech as it arrives, for the sync and the async client."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Generic, Protocol, Self, TypeVar, cast

from grpc import aio

from kokoro_client.attempts import within
from kokoro_client.base_stream import BaseStream, Cancellable
from kokoro_client.contract import Answered, InitialMetadata
from kokoro_client.errors import Unavailable
from kokoro_client.reading import Reading
from kokoro_client.requests import Call
from kokoro_client.results import Chunk, Trailers
from kokoro_client.status import mapped_errors, mapped_task_errors
from kokoro_speech.v1 import speech_pb2 as pb

_Response = TypeVar("_Response")
_Item = TypeVar("_Item")
_Message_co = TypeVar("_Message_co", covariant=True)


class Responses(Cancellable, Protocol[_Message_co]):
    """A synchronous call that streams; grpc has no public name for it."""

    def __iter__(self) -> Iterator[_Message_co]: ...

    def initial_metadata(self) -> InitialMetadata:
        """Wait for the answer to begin and return its initial metadata."""

    def trailing_metadata(self) -> Trailers:
        """Wait for the end of the call and return its trailers."""


class AsyncCall(Cancellable, Protocol):
    """An asynchronous call that streams."""

    async def read(self) -> object:
        """Return the next message of the contract, `aio.EOF` at the end."""

    async def initial_metadata(self) -> object:
        """Wait for the answer to begin and return its initial metadata."""

    async def trailing_metadata(self) -> object:
        """Wait for the end of the call and return its trailers."""


_AsyncRpc = aio.UnaryStreamCall[pb.SynthesizeRequest, pb.SynthesizeStreamResponse]


class AsyncResponses:
    """An asynchronous call that streams; it may begin later than it is made."""

    def __init__(
        self,
        begin: Callable[[], _AsyncRpc],
        prepare: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Begin now. With `prepare`, begin on the first read, once that has been awaited."""
        self._begin = begin
        self._prepare = prepare
        self._rpc = begin() if prepare is None else None
        self._is_cancelled = False

    async def read(self) -> object:
        """Return the next message, `aio.EOF` at the end."""
        return await (await self._begun()).read()

    async def initial_metadata(self) -> InitialMetadata:
        """Wait for the answer to begin and return its initial metadata."""
        return cast("InitialMetadata", await (await self._begun()).initial_metadata())

    async def trailing_metadata(self) -> Trailers:
        """Wait for the end of the call and return its trailers."""
        return cast("Trailers", await (await self._begun()).trailing_metadata())

    def cancel(self) -> None:
        """End the call, begun or not."""
        self._is_cancelled = True
        if self._rpc is not None:
            self._rpc.cancel()

    async def _begun(self) -> _AsyncRpc:
        if self._rpc is None:
            if self._prepare is not None:
                await self._prepare()
            if self._is_cancelled:
                raise asyncio.CancelledError
            self._rpc = self._begin()
        return self._rpc


class ResponseStream(BaseStream[Responses[_Response]], Generic[_Response, _Item]):
    """Reads a synchronous call, in as many attempts as it takes."""

    def __init__(
        self, begin: Callable[..., Responses[_Response]], call: Call, answered: Answered
    ) -> None:
        """Begin `call`, as the base class does."""
        super().__init__(begin, call, answered)
        self._reading = Reading(iter(self._rpc))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()

    def __next__(self) -> _Item:
        item = self._next()
        if item is None:
            raise StopIteration
        return item

    def _item(self, response: _Response) -> _Item:
        """Check and translate a message."""
        raise NotImplementedError

    def _next(self) -> _Item | None:
        """Return the next item, None at the end; a failed stream raises its error again."""
        if self._is_over():
            return None
        try:
            return self._read()
        except Exception as error:
            self._fail(error)
            raise

    def _read(self) -> _Item | None:
        while True:
            try:
                return self._read_attempt()
            except Unavailable as error:
                for seconds in self._pauses(error):
                    time.sleep(seconds)
            self._begin_again()
            self._reading = Reading(iter(self._rpc))

    def _read_attempt(self) -> _Item | None:
        with mapped_errors(self._call):
            try:
                response = self._reading.next(self._attempts.patience)
            except TimeoutError:
                raise self._attempts.expired() from None
            if response is not None:
                if not self._received:
                    self._answered(self._rpc.initial_metadata())
                return self._item(response)
            self._end(self._rpc.trailing_metadata())
            return None


class SpeechStream(ResponseStream[pb.SynthesizeStreamResponse, Chunk]):
    """Chunks of speech as they arrive; leaving the loop or the `with` early cancels the call.

    `next(stream)` returns one chunk. A stream that fails raises a `SpeechServiceError`: a loop that
    ends has received everything.
    """

    def __iter__(self) -> Iterator[Chunk]:
        self._start()
        try:
            while (chunk := self._next()) is not None:
                yield chunk
        finally:
            self.cancel()

    def _item(self, response: pb.SynthesizeStreamResponse) -> Chunk:
        return self._chunk(response)


class AsyncResponseStream(BaseStream[AsyncCall], Generic[_Response, _Item]):
    """Reads an asynchronous call, in as many attempts as it takes."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cancel()

    async def __anext__(self) -> _Item:
        item = await self._next()
        if item is None:
            raise StopAsyncIteration
        return item

    def _item(self, response: _Response) -> _Item:
        """Check and translate a message."""
        raise NotImplementedError

    async def _next(self) -> _Item | None:
        """Return the next item, None at the end; a failed stream raises its error again."""
        if self._is_over():
            return None
        try:
            return await self._read()
        except Exception as error:
            self._fail(error)
            raise

    async def _read(self) -> _Item | None:
        while True:
            try:
                return await self._read_attempt()
            except Unavailable as error:
                for seconds in self._pauses(error):
                    await asyncio.sleep(seconds)
            self._begin_again()

    async def _read_attempt(self) -> _Item | None:
        async with within(self._attempts):
            with mapped_task_errors(self._call):
                response = await self._rpc.read()
                if response is not aio.EOF:
                    if not self._received:
                        begun = await self._rpc.initial_metadata()
                        self._answered(cast("InitialMetadata", begun))
                    return self._item(cast("_Response", response))
                self._end(cast("Trailers", await self._rpc.trailing_metadata()))
                return None


class AsyncSpeechStream(AsyncResponseStream[pb.SynthesizeStreamResponse, Chunk]):
    """Chunks of speech as they arrive; leaving the `async with` early cancels the call.

    So does leaving the loop, as soon as the event loop has closed its iterator. `anext(stream)`
    returns one chunk. A stream that fails raises a `SpeechServiceError`: a loop that ends has
    received everything.
    """

    async def __aiter__(self) -> AsyncIterator[Chunk]:
        self._start()
        try:
            while (chunk := await self._next()) is not None:
                yield chunk
        finally:
            self.cancel()

    def _item(self, response: pb.SynthesizeStreamResponse) -> Chunk:
        return self._chunk(response)
