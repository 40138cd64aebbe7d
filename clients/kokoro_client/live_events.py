"""What comes out of a live call besides chunks of speech."""

from __future__ import annotations

from dataclasses import dataclass

from kokoro_client.results import Chunk
from kokoro_speech.v1 import speech_pb2 as pb


@dataclass(frozen=True, slots=True, kw_only=True)
class Flushed:
    """All audio of the text before a flush has come."""

    id: int
    """What `flush` returned."""
    text_span: tuple[int, int]
    """The code points that were spoken since the flush or clear before, half open: (start, end)."""
    duration_ms: int
    """Length of that speech, in milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """No audio of the text before a clear comes any more."""

    id: int
    """What `clear` returned."""
    text_span: tuple[int, int]
    """The code points that were dropped, half open: (start, end). They are not billed."""


LiveEvent = Chunk | Flushed | Cleared
"""What iterating over a live call yields."""


def flushed_from(message: pb.Flushed) -> Flushed:
    """Translate the contract's message."""
    return Flushed(
        id=message.id, text_span=_pair(message.text_span), duration_ms=message.duration_ms
    )


def cleared_from(message: pb.Cleared) -> Cleared:
    """Translate the contract's message."""
    return Cleared(id=message.id, text_span=_pair(message.text_span))


def _pair(span: pb.TextSpan) -> tuple[int, int]:
    return span.start, span.end
