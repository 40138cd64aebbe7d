"""From audio segments to the messages of the contract."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import aclosing
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kokoro_server.audio import StreamEncoder, encode
from kokoro_server.rpc.validation import AudioSpec
from kokoro_server.rpc.word_timings import marks, milliseconds, word_timings
from kokoro_server.stages import stage
from kokoro_server.synthesis.synthesizer import SpokenSegment
from kokoro_server.voices import InstalledVoice
from kokoro_speech import catalogue
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

_PIECE_SAMPLES = 2 * SAMPLE_RATE_HERTZ
"""Most samples per stream message. Two seconds stay far below the 4 MiB that a gRPC client accepts
by default, and bound the audio that a slow reader holds back."""


def whole_message(
    spoken: Sequence[SpokenSegment], audio: AudioSpec, notices: Iterable[pb.Notice] = ()
) -> pb.SynthesizeResponse:
    """Return all segments as one encoded utterance."""
    samples = np.concatenate([segment.samples for segment in spoken])
    with stage("encode"):
        content = encode(audio.format, audio.sample_rate_hertz, samples)
    return pb.SynthesizeResponse(
        audio=content,
        audio_encoding=audio.encoding,
        sample_rate_hertz=audio.sample_rate_hertz,
        duration_ms=milliseconds(len(samples)),
        word_timings=(
            word
            for segment, offset in _with_offsets(spoken)
            for word in word_timings(segment, offset, audio.timings)
        ),
        marks=(
            mark for segment, offset in _with_offsets(spoken) for mark in marks(segment, offset)
        ),
        notices=notices,
    )


def _with_offsets(spoken: Iterable[SpokenSegment]) -> Iterator[tuple[SpokenSegment, int]]:
    """Yield each segment with its first sample within the utterance."""
    offset = 0
    for segment in spoken:
        yield segment, offset
        offset += len(segment.samples)


async def stream_messages(
    spoken: AsyncGenerator[SpokenSegment, None],
    audio: AudioSpec,
    notices: Iterable[pb.Notice] = (),
) -> AsyncGenerator[pb.SynthesizeStreamResponse, None]:
    """Yield `spoken` as encoded pieces; the joined audio of all messages is one file."""
    with StreamEncoder(audio.format, audio.sample_rate_hertz) as encoder:
        stream = MessageStream(audio, notices)
        async with aclosing(spoken) as segments:
            async for segment in segments:
                stream.start_segment(segment)
                for piece in pieces(segment.samples):
                    with stage("encode"):
                        content = await asyncio.to_thread(encoder.encode, piece)
                    yield stream.message(content, len(piece))
        rest = await asyncio.to_thread(encoder.finish)
        if rest or stream.has_more:
            yield stream.message(rest, 0)


class MessageStream:
    """Counts messages, samples and text as a stream goes on."""

    def __init__(self, audio: AudioSpec, notices: Iterable[pb.Notice] = ()) -> None:
        self._audio = audio
        self._sequence = 0
        self._samples = 0
        self._span = (0, 0)
        self._words: list[pb.WordTiming] = []
        self._marks: list[pb.Mark] = []
        self._notices = list(notices)

    @property
    def has_more(self) -> bool:
        """Return whether text, marks or notices at the end have had no message yet."""
        return self._span[0] < self._span[1] or bool(self._marks or self._notices)

    @property
    def covered(self) -> int:
        """Return the end of the text whose span was sent, in code points."""
        return self._span[0]

    @property
    def duration_ms(self) -> int:
        """Return the length of the audio sent so far."""
        return milliseconds(self._samples)

    def cover(self, end: int) -> None:
        """Let the next message's span reach to `end`."""
        self._span = (self._span[0], end)

    def drop(self, end: int) -> None:
        """Go on at `end` of the text, without what was not sent before it."""
        self._span = (end, end)
        self._words.clear()
        self._marks.clear()
        self._notices = [notice for notice in self._notices if not notice.HasField("text_span")]

    def notice(self, notices: Iterable[pb.Notice]) -> None:
        """Send `notices` with the messages that they concern."""
        self._notices += notices

    def start_segment(self, segment: SpokenSegment) -> None:
        """Take the span and the words of the next segment."""
        # A part without samples has no message; its span belongs to the next one.
        self.cover(segment.end)
        self._words += word_timings(segment, self._samples, self._audio.timings)
        self._marks += marks(segment, self._samples)

    def message(self, content: bytes, samples: int) -> pb.SynthesizeStreamResponse:
        """Return the next message; a segment's first message carries the segment's whole span."""
        start_ms = milliseconds(self._samples)
        self._samples += samples
        response = pb.SynthesizeStreamResponse(
            audio=content,
            sequence=self._sequence,
            audio_encoding=self._audio.encoding,
            sample_rate_hertz=self._audio.sample_rate_hertz,
            start_ms=start_ms,
            duration_ms=milliseconds(self._samples) - start_ms,
            text_span=pb.TextSpan(start=self._span[0], end=self._span[1]),
            word_timings=self._begun_words(),
            marks=self._passed_marks(),
            notices=self._reached_notices(),
        )
        self._sequence += 1
        self._span = (self._span[1], self._span[1])
        return response

    def _passed_marks(self) -> list[pb.Mark]:
        """Remove and return the marks that are passed up to the end of the audio sent so far."""
        end = milliseconds(self._samples)
        count = sum(mark.time_ms <= end for mark in self._marks)
        passed, self._marks = self._marks[:count], self._marks[count:]
        return passed

    def _begun_words(self) -> list[pb.WordTiming]:
        """Remove and return the words that begin before the end of the audio sent so far."""
        end = milliseconds(self._samples)
        count = sum(word.start_ms < end for word in self._words)
        begun, self._words = self._words[:count], self._words[count:]
        return begun

    def _reached_notices(self) -> list[pb.Notice]:
        """Remove and return the notices about the text spoken so far, and about no place."""
        later = [notice for notice in self._notices if notice.text_span.start >= self._span[1] > 0]
        reached = [notice for notice in self._notices if notice not in later]
        self._notices = later
        return reached


def voice_list(
    language: catalogue.Language | None, installed: Iterable[InstalledVoice]
) -> pb.ListVoicesResponse:
    """Return the voices of `language`, or all voices, with those that the operator installed."""
    own = [
        _installed_info(voice)
        for voice in installed
        if language is None or voice.language_code == language.code
    ]
    if not own:
        return _catalogue_list(language)
    return pb.ListVoicesResponse(voices=[*_catalogue_list(language).voices, *own])


@cache
def _catalogue_list(language: catalogue.Language | None) -> pb.ListVoicesResponse:
    """Return the voices of the catalogue; cached, because callers may ask often."""
    voices = catalogue.voices_of(language) if language else catalogue.voices()
    return pb.ListVoicesResponse(voices=map(_voice_info, voices))


def _installed_info(installed: InstalledVoice) -> pb.VoiceInfo:
    """Return a voice that the operator installed as a message."""
    language = catalogue.find_language(installed.language_code)
    return pb.VoiceInfo(
        id=installed.voice.name, language=language.number, language_code=language.code
    )


def _voice_info(voice: catalogue.Voice) -> pb.VoiceInfo:
    """Return a voice of the catalogue as a message."""
    return pb.VoiceInfo(
        voice=voice.number,
        id=voice.id,
        language=voice.language.number,
        language_code=voice.language.code,
        gender=voice.gender,
        quality_grade=voice.quality_grade,
        is_default=voice.is_default,
    )


def pieces(samples: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    """Yield `samples` in parts that fit into stream messages."""
    for start in range(0, len(samples), _PIECE_SAMPLES):
        yield samples[start : start + _PIECE_SAMPLES]
