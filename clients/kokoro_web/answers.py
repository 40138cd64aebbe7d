"""Answers that stream the parts of one call on the service."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from kokoro_client import AsyncSpeechStream


class CallAnswer(StreamingResponse):
    """Sends the parts of one call as they come.

    If the caller goes away, the call is cancelled: also before the first part, when nobody has
    begun to iterate over the parts yet.
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
