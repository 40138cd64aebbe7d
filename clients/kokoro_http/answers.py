"""Answers that stream: they end their call on the service, and never look complete if it broke."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from kokoro_client import AsyncSpeechStream, SpeechServiceError
from kokoro_http.failures import refusal_of

UNBUFFERED = {"cache-control": "no-store, no-transform", "x-accel-buffering": "no"}
"""Headers that tell proxies to hand every part on at once."""


class SpeechAnswer(StreamingResponse):
    """Sends the parts of one call as they come.

    If the call breaks, the connection closes without the last chunk of the body, so that the
    caller knows. If the caller goes away, the call is cancelled.
    """

    def __init__(
        self,
        parts: AsyncIterator[str | bytes] | AsyncIterator[bytes] | AsyncIterator[str],
        stream: AsyncSpeechStream,
        media_type: str,
        headers: Mapping[str, str],
    ) -> None:
        """Answer with `parts`, which are made of `stream`."""
        super().__init__(parts, media_type=media_type, headers=headers)
        self._stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer; the call is over when this returns."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._stream.cancel()

    async def stream_response(self, send: Send) -> None:
        """Send all parts; return before the end of the body if the call breaks."""
        try:
            await super().stream_response(send)
        except SpeechServiceError as error:
            refusal_of(error)  # logs a fault of the service
