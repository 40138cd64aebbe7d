"""Hands the messages of a live call to gRPC, for the sync and the async client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from threading import Condition
from typing import Any, Protocol

from grpc import aio

from kokoro_client.live_messages import Messages, Request
from kokoro_client.reading import LONGEST_WAIT
from kokoro_client.streams import Responses
from kokoro_speech.v1 import speech_pb2 as pb

_Response = pb.SynthesizeLiveResponse
AsyncLiveCall = aio.StreamStreamCall[Request, _Response]


class _Call(Responses[_Response], Protocol):
    def add_callback(self, callback: Callable[[], None]) -> bool:
        """Call `callback` at the end of the call; return False if it has ended."""


class Outbox:
    """The messages of a synchronous call; gRPC takes them in a thread of its own. Thread-safe."""

    def __init__(self, first: Request) -> None:
        """Begin with the settings."""
        self._messages = Messages(first)
        self._changed = Condition()

    def begin(self, method: Callable[[Iterator[Request]], _Call]) -> _Call:
        """Return an attempt of `method` that takes all messages."""
        with self._changed:
            attempt = self._messages.begin()
            self._changed.notify_all()
        call = method(self._requests(attempt))
        if not call.add_callback(partial(self._end, attempt)):
            self._end(attempt)
        return call

    def put(self, request: Request) -> None:
        """Send `request`; return once gRPC has taken it, or no attempt runs."""
        with self._changed:
            number = self._messages.add(request)
            self._changed.notify_all()
            while not self._changed.wait_for(lambda: self._messages.is_gone(number), LONGEST_WAIT):
                pass

    def close(self) -> None:
        """Send nothing more."""
        with self._changed:
            self._messages.close()
            self._changed.notify_all()

    def answered(self) -> None:
        """Keep no messages for another attempt."""
        with self._changed:
            self._messages.answered()

    def _end(self, attempt: int) -> None:
        with self._changed:
            self._messages.end(attempt)
            self._changed.notify_all()

    def _requests(self, attempt: int) -> Iterator[Request]:
        while (request := self._take(attempt)) is not None:
            yield request

    def _take(self, attempt: int) -> Request | None:
        with self._changed:
            self._changed.wait_for(lambda: self._messages.is_ready(attempt))
            request = self._messages.take(attempt)
            self._changed.notify_all()
            return request


class AsyncOutbox:
    """The messages of an asynchronous call; a task of its own sends them. Of one event loop."""

    def __init__(self, first: Request) -> None:
        """Begin with the settings."""
        self._messages = Messages(first)
        self._changed = asyncio.Event()
        self._sending: asyncio.Task[None] | None = None

    def begin(self, call: AsyncLiveCall) -> AsyncLiveCall:
        """Send all messages to `call`, which is the next attempt."""
        attempt = self._messages.begin()
        call.add_done_callback(lambda _: self._end(attempt))
        self._sending = asyncio.create_task(self._send_all(attempt, call))
        self._notify()
        return call

    async def put(self, request: Request) -> None:
        """Send `request`; return once it is on its way, or no attempt runs."""
        number = self._messages.add(request)
        self._notify()
        await asyncio.sleep(0)  # lets others learn of the call's end, even if nothing is sent
        await self._until(lambda: self._messages.is_gone(number))

    def close(self) -> None:
        """Send nothing more."""
        self._messages.close()
        self._notify()

    def answered(self) -> None:
        """Keep no messages for another attempt."""
        self._messages.answered()

    def _end(self, attempt: int) -> None:
        self._messages.end(attempt)
        self._notify()

    async def _send_all(self, attempt: int, call: AsyncLiveCall) -> None:
        while not self._messages.is_over(attempt):
            await self._until(lambda: self._messages.is_ready(attempt))
            request = self._messages.take(attempt)
            self._notify()
            if request is None:
                if not self._messages.is_over(attempt):
                    await call.done_writing()
                return
            if not await sent(call, request.SerializeToString()):
                self._end(attempt)

    async def _until(self, is_true: Callable[[], bool]) -> None:
        while not is_true():
            await self._changed.wait()

    def _notify(self) -> None:
        """Wake those who wait now; those who wait later wait for the next change."""
        self._changed.set()
        self._changed = asyncio.Event()


async def sent(call: aio.StreamStreamCall[Any, Any], message: bytes) -> bool:
    """Send an encoded message; return False if the call is over.

    The call's own `write` would then replace the status that the server sent by INTERNAL.
    """
    inner: Any = call
    try:
        await call.wait_for_connection()
        await inner._cython_call.send_serialized_message(message)  # noqa: SLF001
    except (aio.AioRpcError, aio.InternalError, aio.UsageError, asyncio.InvalidStateError):
        return False
    return not call.done()
