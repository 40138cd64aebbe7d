"""`POST /dev/captioned_speech`, in the form of Kokoro-FastAPI, for clients that move over."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kokoro_client import AsyncSpeechStream, Chunk, Speech
from kokoro_http.answers import UNBUFFERED, SpeechAnswer
from kokoro_http.bodies import CaptionedBody
from kokoro_http.calls import SpeechCall, SpeechCalls
from kokoro_http.notices import notices_of
from kokoro_web.content_types import CONTENT_TYPES
from kokoro_web.events import base64_of

_MEDIA_TYPE = "application/json"
"""Of a stream too, which has one object per line: the clients expect it."""


@dataclass(frozen=True, slots=True)
class CaptionedEndpoint:
    """Speech with the times of its words."""

    calls: SpeechCalls

    async def answer(self, request: Request) -> Response:
        """Answer a request; raises `Refusal`, `SpeechServiceError` or `CallerGone`."""
        call = await self.calls.read(request, CaptionedBody)
        if not call.body.stream:
            return await _whole(call)
        first, stream = await call.stream()
        headers = call.streamed_headers(first) | UNBUFFERED
        return SpeechAnswer(_lines(call, first, stream), stream, _MEDIA_TYPE, headers)


async def _whole(call: SpeechCall[CaptionedBody]) -> Response:
    speech = await call.whole()
    return JSONResponse(_object(call.body, speech), headers=call.whole_headers(speech))


async def _lines(
    call: SpeechCall[CaptionedBody], first: Chunk, stream: AsyncSpeechStream
) -> AsyncIterator[str]:
    yield _line(call.body, first)
    async for chunk in stream:
        yield _line(call.body, chunk)


def _line(body: CaptionedBody, chunk: Chunk) -> str:
    return json.dumps(_object(body, chunk), ensure_ascii=False) + "\n"


def _object(body: CaptionedBody, part: Speech | Chunk) -> dict[str, object]:
    timestamps = [
        {
            "word": body.input[slice(*word.text_span)],
            "start_time": word.start_ms / 1000,
            "end_time": word.end_ms / 1000,
        }
        for word in part.words
    ]
    notices = {"notices": notices_of(part.notices)} if part.notices else {}
    return {
        "audio": base64_of(part.audio),
        "audio_format": CONTENT_TYPES[body.response_format],
        "timestamps": timestamps if body.return_timestamps else None,
        **notices,
    }
