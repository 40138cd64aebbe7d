"""The answer to a caller who is gone before it begins, without a server in between."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast

from starlette.types import Message

from kokoro_client import AsyncSpeechStream
from kokoro_web.answers import CallAnswer


class Stream:
    """Notes that it was cancelled."""

    is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True


async def test_a_call_whose_caller_is_gone_before_its_first_part_is_cancelled() -> None:
    begun: list[None] = []

    async def parts() -> AsyncIterator[bytes]:
        begun.append(None)
        yield b"audio"

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(_message: Message) -> None:
        await asyncio.Event().wait()  # as a middleware does whose caller takes nothing

    stream = Stream()
    answer = CallAnswer(parts(), cast("AsyncSpeechStream", stream), "audio/wav", {})
    scope: dict[str, Any] = {"type": "http", "asgi": {"spec_version": "2.3"}}
    await answer(scope, receive, send)
    assert stream.is_cancelled
    assert not begun
