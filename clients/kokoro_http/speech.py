"""`POST /v1/audio/speech`: a file, a stream of audio, or events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from kokoro_client import AsyncSpeechStream, Chunk
from kokoro_http.answers import UNBUFFERED, SpeechAnswer
from kokoro_http.bodies import SpeechBody
from kokoro_http.calls import SpeechCall, SpeechCalls
from kokoro_http.events import speech_events
from kokoro_http.failures import Refusal
from kokoro_web.content_types import CONTENT_TYPES
from kokoro_web.events import MEDIA_TYPE


@dataclass(frozen=True, slots=True)
class SpeechEndpoint:
    """OpenAI's endpoint."""

    calls: SpeechCalls

    async def answer(self, request: Request) -> Response:
        """Answer a request; raises `Refusal`, `SpeechServiceError` or `CallerGone`."""
        call = await self.calls.read(request, SpeechBody)
        if call.body.stream_format == "sse":
            return await _events(call)
        if call.body.word_timings:
            message = "the times of words come as events: set stream_format to sse"
            raise Refusal(message, param="word_timings", code="stream_format_required")
        return await (_whole(call) if _is_whole(request, call.body) else _streamed(call))


async def _whole(call: SpeechCall[SpeechBody]) -> Response:
    speech = await call.whole()
    media_type = CONTENT_TYPES[call.body.response_format]
    return Response(speech.audio, 200, call.whole_headers(speech), media_type)


async def _streamed(call: SpeechCall[SpeechBody]) -> Response:
    first, stream = await call.stream()
    media_type = CONTENT_TYPES[call.body.response_format]
    return SpeechAnswer(_audio(first, stream), stream, media_type, call.streamed_headers(first))


async def _events(call: SpeechCall[SpeechBody]) -> Response:
    first, stream = await call.stream()
    events = speech_events(call.body.input, first, stream)
    return SpeechAnswer(events, stream, MEDIA_TYPE, call.streamed_headers(first) | UNBUFFERED)


async def _audio(first: Chunk, stream: AsyncSpeechStream) -> AsyncIterator[bytes]:
    yield first.audio
    async for chunk in stream:
        yield chunk.audio


def _is_whole(request: Request, body: SpeechBody) -> bool:
    """Return whether to answer with a whole file of known length.

    A streamed FLAC has no length in its header, which libsndfile can't read. HTTP/1.0 has no
    chunks, so a stream that breaks would look complete.
    """
    if not body.stream or request.scope["http_version"] == "1.0":
        return True
    return body.response_format == "flac" and body.stream_format is None
