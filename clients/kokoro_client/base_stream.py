"""What the sync and the async stream share: everything but the I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

import grpc

from kokoro_client.attempts import Attempts
from kokoro_client.contract import Answered
from kokoro_client.errors import ErrorDetails, IncompleteStream, Unavailable
from kokoro_client.requests import Call
from kokoro_client.results import Chunk, Trailers, Usage
from kokoro_speech.v1 import speech_pb2 as pb


class Cancellable(Protocol):
    """Any call, sync or async."""

    def cancel(self) -> object:
        """End the call."""


_Rpc = TypeVar("_Rpc", bound=Cancellable)


class BaseStream(Generic[_Rpc]):
    """What streams share: the order of their messages, the usage at their end, a new attempt."""

    def __init__(self, begin: Callable[..., _Rpc], call: Call, answered: Answered) -> None:
        """Begin `call`; `begin` starts an attempt of it, and another one if that is refused.

        `answered` takes the initial metadata, before the first message is passed on.
        """
        self.request_id = call.request_id
        self._call = call
        self._begin = begin
        self._answered = answered
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
        if self._call.birthplace.is_here:  # a forked child must leave its parent's call alone
            self._rpc.cancel()

    def _begin_again(self) -> None:
        self._rpc = self._begin(**self._attempts.arguments)
        if self._attempts.is_cancelled:  # while the attempt began
            self._rpc.cancel()

    def _start(self) -> None:
        if self._started:
            raise RuntimeError("a stream can be read only once")
        self._started = True

    def _is_over(self) -> bool:
        """Return whether the stream has ended well; raises its error again if it has failed."""
        self._call.birthplace.check()
        if self._failure is not None:
            raise self._failure
        return self._usage is not None

    def _fail(self, error: Exception) -> None:
        self._failure = error
        self.cancel()

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
