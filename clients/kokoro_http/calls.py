"""From a request to a call of the service: what it says, and its first audio."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from starlette.requests import Request

from kokoro_client import AsyncSpeechClient, AsyncSpeechStream, Chunk, Speech, SpeechOptions
from kokoro_http.bodies import SpeechBody, read_body
from kokoro_http.headers import UNITS_HEADER, answer_headers, call_options
from kokoro_http.notices import notice_headers
from kokoro_http.options import speech_options
from kokoro_speech.facts import billable_units
from kokoro_web.callers import unless_gone

_Body = TypeVar("_Body", bound=SpeechBody)


@dataclass(frozen=True, slots=True)
class SpeechCall(Generic[_Body]):
    """One request for speech, read and checked."""

    body: _Body
    options: SpeechOptions
    headers: dict[str, str]
    """Headers of the answer, but for the units of a whole file."""
    _request: Request = field(repr=False)
    _client: AsyncSpeechClient = field(repr=False)

    async def whole(self) -> Speech:
        """Speak everything; cancels the call if the caller goes away."""
        work = self._client.synthesize(self._text, **self.options)
        return await unless_gone(self._request, asyncio.create_task(work))

    async def stream(self) -> tuple[Chunk, AsyncSpeechStream]:
        """Begin to speak; return the first chunk and the rest.

        Until the first chunk is there, a failure can have a status of its own.
        """
        stream = self._client.stream(self._text, **self.options)
        try:
            return await unless_gone(self._request, asyncio.create_task(_first(stream))), stream
        except BaseException:
            stream.cancel()
            raise

    def whole_headers(self, speech: Speech) -> dict[str, str]:
        """Return the headers of a whole answer."""
        units = {UNITS_HEADER: str(speech.usage.billable_units)}
        return self.headers | units | notice_headers(speech.notices)

    def streamed_headers(self, first: Chunk) -> dict[str, str]:
        """Return the headers of a streamed answer that begins with `first`.

        Its units are those of the whole text; how much of a document is text is known at its end.
        """
        headers = self.headers | notice_headers(first.notices)
        if self.body.ssml:
            return headers
        return {**headers, UNITS_HEADER: str(billable_units(len(self.body.input)))}

    @property
    def _text(self) -> str:
        """The text to speak; a document goes with the options."""
        return "" if self.body.ssml else self.body.input


@dataclass(frozen=True, slots=True)
class SpeechCalls:
    """Reads requests for speech, and calls the service for them."""

    client: AsyncSpeechClient
    max_body_bytes: int

    async def read(self, request: Request, kind: type[_Body]) -> SpeechCall[_Body]:
        """Return the call that `request` asks for; raises `Refusal` or `CallerGone`."""
        body = await read_body(request, kind, self.max_body_bytes)
        call = call_options(request, may_carry_token=self.client.may_carry_token)
        options = speech_options(body, call)
        headers = answer_headers(call, body.ignored)
        return SpeechCall(body, options, headers, request, self.client)


async def _first(stream: AsyncSpeechStream) -> Chunk:
    return await anext(stream)
