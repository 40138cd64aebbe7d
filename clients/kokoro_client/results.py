"""What the service returns, as plain Python: speech, chunks of it, voices, usage."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from kokoro_client.files import whole_file
from kokoro_client.formats import format_of
from kokoro_client.marks import Mark, Notice
from kokoro_client.words import Word, words_from
from kokoro_speech import facts
from kokoro_speech.v1 import speech_pb2 as pb

Trailers = Iterable[tuple[str, str | bytes]]
"""Trailing metadata as gRPC hands it out, sync or async."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a call is billed for."""

    billable_units: int
    """Units billed; 0 where the call was refused or failed before any audio."""
    billable_characters: int
    """Unicode code points billed; 0 where the units are 0."""
    audio_duration_ms: int
    """Audio returned, in milliseconds."""
    request_id: str
    """The id that the server logged the call under."""

    @classmethod
    def from_trailers(cls, trailers: Trailers, request_id: str) -> Self:
        """Read the usage; what the trailers leave out is 0, and `request_id` is the caller's."""
        values = {key: value for key, value in trailers if isinstance(value, str)}
        return cls(
            billable_units=_count(values, facts.BILLABLE_UNITS_KEY),
            billable_characters=_count(values, facts.BILLABLE_CHARACTERS_KEY),
            audio_duration_ms=_count(values, facts.AUDIO_DURATION_KEY),
            request_id=values.get(facts.REQUEST_ID_KEY, request_id),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A whole utterance."""

    audio: bytes = field(repr=False)
    """A whole file of the format below."""
    audio_format: str
    """The format's plain name, such as "wav"."""
    sample_rate_hertz: int
    """Samples per second."""
    duration_ms: int
    """Length of the audio, in milliseconds."""
    usage: Usage
    """What the call is billed for."""
    words: tuple[Word, ...] = ()
    """When each word is spoken, where the call asked for it."""
    marks: tuple[Mark, ...] = ()
    """When each `<mark>` of the SSML is passed."""
    notices: tuple[Notice, ...] = ()
    """What the server did otherwise than asked."""

    @property
    def duration(self) -> float:
        """Return the length of the audio, in seconds."""
        return self.duration_ms / 1000

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the audio to a file, completely or not at all; an existing file is replaced.

        The format is the one that was asked for, whatever the extension. Raises `OSError` where
        the file can't be written.
        """
        with whole_file(Path(path)) as file:
            file.write(self.audio)

    @classmethod
    def from_response(cls, response: pb.SynthesizeResponse, usage: Usage) -> Self:
        """Translate the contract's message."""
        return cls(
            audio=response.audio,
            audio_format=format_of(response.audio_encoding),
            sample_rate_hertz=response.sample_rate_hertz,
            duration_ms=response.duration_ms,
            usage=usage,
            words=words_from(response.word_timings),
            marks=tuple(map(Mark.from_message, response.marks)),
            notices=tuple(map(Notice.from_message, response.notices)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A piece of an utterance; the audio of all pieces joined is one file."""

    audio: bytes = field(repr=False)
    """The next bytes of the file; may be empty where a codec holds samples back."""
    sequence: int
    """Position in the stream, from 0."""
    start_ms: int
    """Where the speech of this piece starts in the utterance, in milliseconds."""
    duration_ms: int
    """Length of the speech of this piece, in milliseconds."""
    text_span: tuple[int, int]
    """The code points of the text that this piece speaks, half open: (start, end)."""
    sample_rate_hertz: int
    """Samples per second."""
    audio_format: str
    """The format's plain name, such as "wav"."""
    words: tuple[Word, ...] = ()
    """The words that begin in this piece, where the call asked for them."""
    marks: tuple[Mark, ...] = ()
    """The `<mark>` elements of the SSML that are passed in this piece."""
    notices: tuple[Notice, ...] = ()
    """What the server did otherwise than asked, about this piece."""

    @classmethod
    def from_response(cls, response: pb.SynthesizeStreamResponse) -> Self:
        """Translate the contract's message."""
        return cls(
            audio=response.audio,
            sequence=response.sequence,
            start_ms=response.start_ms,
            duration_ms=response.duration_ms,
            text_span=(response.text_span.start, response.text_span.end),
            sample_rate_hertz=response.sample_rate_hertz,
            audio_format=format_of(response.audio_encoding),
            words=words_from(response.word_timings),
            marks=tuple(map(Mark.from_message, response.marks)),
            notices=tuple(map(Notice.from_message, response.notices)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInfo:
    """One voice that the server speaks with."""

    id: str
    """The name that a request gives, such as "af_heart"."""
    language_code: str
    """BCP-47 code of the language that it speaks, such as "en-US"."""
    gender: str
    """"female" or "male"; empty where it is not known."""
    grade: str
    """Upstream's quality grade, "A" to "F"; empty where there is none."""
    is_default: bool
    """Whether it is the voice of requests that name only the language."""

    @classmethod
    def from_response(cls, voice: pb.VoiceInfo) -> Self:
        """Translate the contract's message."""
        return cls(
            id=voice.id,
            language_code=voice.language_code,
            gender=_GENDERS.get(voice.gender, ""),
            grade=voice.quality_grade,
            is_default=voice.is_default,
        )


_GENDERS: dict[int, str] = {pb.GENDER_FEMALE: "female", pb.GENDER_MALE: "male"}


def _count(values: dict[str, str], key: str) -> int:
    value = values.get(key, "")
    return int(value) if value.isdecimal() else 0
