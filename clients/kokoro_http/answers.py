"""Answers that stream, and never look complete if their call on the service broke."""

from __future__ import annotations

from starlette.types import Send

from kokoro_client import SpeechServiceError
from kokoro_http.failures import refusal_of
from kokoro_web.answers import CallAnswer

UNBUFFERED = {"cache-control": "no-store, no-transform", "x-accel-buffering": "no"}
"""Headers that tell proxies to hand every part on at once."""


class SpeechAnswer(CallAnswer):
    """Sends the parts of one call as they come.

    If the call breaks, the connection closes without the last chunk of the body, so that the
    caller knows.
    """

    async def stream_response(self, send: Send) -> None:
        """Send all parts; return before the end of the body if the call breaks."""
        try:
            await super().stream_response(send)
        except SpeechServiceError as error:
            refusal_of(error)  # logs a fault of the service
