"""Marks of SSML documents, and notices of what a server did otherwise than asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from kokoro_speech.v1 import speech_pb2 as pb


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A `<mark>` of an SSML document."""

    name: str
    time_ms: int
    """When it is passed, in milliseconds from the start of the utterance."""

    @classmethod
    def from_message(cls, mark: pb.Mark) -> Self:
        """Translate the contract's message."""
        return cls(name=mark.name, time_ms=mark.time_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that the server did otherwise than asked, without failing."""

    reason: str
    """Stable, such as "SSML_IGNORED"."""
    description: str
    """The same for people, with what would be right."""
    text_span: tuple[int, int] | None
    """The code points of the text or document that it is about; `None` if it is about no place."""

    @classmethod
    def from_message(cls, notice: pb.Notice) -> Self:
        """Translate the contract's message."""
        span = notice.text_span
        return cls(
            reason=notice.reason,
            description=notice.description,
            text_span=(span.start, span.end) if notice.HasField("text_span") else None,
        )
