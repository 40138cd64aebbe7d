"""From a request to a stream of server-sent events, as fal's clients read them."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fal.exceptions import FieldException
from fastapi.responses import StreamingResponse
from starlette.requests import Request

from kokoro_client import (
    AsyncSpeechClient,
    AsyncSpeechStream,
    Chunk,
    SpeechOptions,
    SpeechServiceError,
    Usage,
)
from kokoro_fal.billing import HEADER, units_of_whole
from kokoro_fal.calls import CallsUnderWay
from kokoro_fal.failures import http_error, http_errors
from kokoro_fal.models import SpeechRequest
from kokoro_fal.words import spoken_words
from kokoro_web.answers import CallAnswer
from kokoro_web.content_types import CONTENT_TYPES
from kokoro_web.events import MEDIA_TYPE, base64_of, event


class SpeechEvents:
    """Writes one call as events: its audio piece by piece, then its usage or its error."""

    def __init__(
        self, client: AsyncSpeechClient, request: SpeechRequest, options: SpeechOptions
    ) -> None:
        """Prepare the call; it is made once `response` is awaited."""
        self._client = client
        self._request = request
        self._options = options

    async def response(self, http: Request, calls: CallsUnderWay) -> StreamingResponse:
        """Return the answer once the first audio is there.

        Until then a failure has its own status, and raises as `http_errors` does.
        """
        with http_errors(self._request.text_field):
            stream = self._client.stream(self._request.spoken_text, **self._options)
            chunks = aiter(stream)
        first = await calls.run(http, self._first(chunks))
        return CallAnswer(
            self._events(http, calls, stream, first, chunks),
            stream,
            MEDIA_TYPE,
            {HEADER: units_of_whole(self._request.spoken_text)},
        )

    async def _first(self, chunks: AsyncIterator[Chunk]) -> Chunk:
        with http_errors(self._request.text_field):
            return await anext(chunks)

    async def _events(
        self,
        http: Request,
        calls: CallsUnderWay,
        stream: AsyncSpeechStream,
        first: Chunk,
        chunks: AsyncIterator[Chunk],
    ) -> AsyncIterator[str]:
        with calls.listed(http, stream.cancel):
            try:
                yield self._audio(first)
                async for chunk in chunks:
                    yield self._audio(chunk)
                yield _usage(stream.usage)
            except SpeechServiceError as error:
                yield self._failure(error)

    def _audio(self, chunk: Chunk) -> str:
        start, end = chunk.text_span
        words = spoken_words(self._request.spoken_text, chunk.words)
        timings = {"words": [word.model_dump() for word in words]} if self._request.timings else {}
        return event(
            {
                **timings,
                "audio": base64_of(chunk.audio),
                "content_type": CONTENT_TYPES[self._request.format],
                "sample_rate": chunk.sample_rate_hertz,
                "sequence": chunk.sequence,
                "start_ms": chunk.start_ms,
                "duration_ms": chunk.duration_ms,
                "text_start": start,
                "text_end": end,
            }
        )

    def _failure(self, error: SpeechServiceError) -> str:
        answer = http_error(error, self._request.text_field)
        detail = answer.message if isinstance(answer, FieldException) else answer.detail
        return event({"error": {"status": answer.status_code, "detail": detail}}, name="error")


def _usage(usage: Usage) -> str:
    return event(
        {
            "done": True,
            "duration_ms": usage.audio_duration_ms,
            "billable_units": usage.billable_units,
        }
    )
