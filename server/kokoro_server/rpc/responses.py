"""From audio segments to the messages of the contract."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kokoro_server.audio import StreamEncoder, encode
from kokoro_server.rpc.validation import AudioSpec
from kokoro_server.rpc.word_timings import milliseconds, word_timings
from kokoro_server.stages import stage
from kokoro_server.synthesis.synthesizer import SpokenSegment
from kokoro_speech import catalogue
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

_PIECE_SAMPLES = 2 * SAMPLE_RATE_HERTZ
"""Most samples per stream message. Two seconds stay far below the 4 MiB that a gRPC client accepts
by default, and bound the audio that a slow reader holds back."""


def whole_message(spoken: Sequence[SpokenSegment], audio: AudioSpec) -> pb.SynthesizeResponse:
    """Return all segments as one encoded utterance."""
    samples = np.concatenate([segment.samples for segment in spoken])
    with stage("encode"):
        content = encode(audio.format, audio.sample_rate_hertz, samples)
    return pb.SynthesizeResponse(
        audio=content,
        audio_encoding=audio.encoding,
        sample_rate_hertz=audio.sample_rate_hertz,
        duration_ms=milliseconds(len(samples)),
        word_timings=_all_words(spoken, audio),
    )


def _all_words(spoken: Sequence[SpokenSegment], audio: AudioSpec) -> Iterator[pb.WordTiming]:
    offset = 0
    for segment in spoken:
        yield from word_timings(segment, offset, audio.timings)
        offset += len(segment.samples)


async def stream_messages(
    spoken: AsyncGenerator[SpokenSegment, None], audio: AudioSpec
) -> AsyncGenerator[pb.SynthesizeStreamResponse, None]:
    """Yield `spoken` as encoded pieces; the joined audio of all messages is one file."""
    with StreamEncoder(audio.format, audio.sample_rate_hertz) as encoder:
        stream = _Stream(audio)
        async with aclosing(spoken) as segments:
            async for segment in segments:
                stream.start_segment(segment)
                for piece in _pieces(segment.samples):
                    with stage("encode"):
                        content = await asyncio.to_thread(encoder.encode, piece)
                    yield stream.message(content, len(piece))
        rest = await asyncio.to_thread(encoder.finish)
        if rest:
            yield stream.message(rest, 0)


class _Stream:
    """Counts messages, samples and text as a stream goes on."""

    def __init__(self, audio: AudioSpec) -> None:
        self._audio = audio
        self._sequence = 0
        self._samples = 0
        self._span = (0, 0)
        self._words: list[pb.WordTiming] = []

    def start_segment(self, segment: SpokenSegment) -> None:
        # A part without samples has no message; its span belongs to the next one.
        self._span = (self._span[0], segment.end)
        self._words += word_timings(segment, self._samples, self._audio.timings)

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
        )
        self._sequence += 1
        self._span = (self._span[1], self._span[1])
        return response

    def _begun_words(self) -> list[pb.WordTiming]:
        """Remove and return the words that begin before the end of the audio sent so far."""
        end = milliseconds(self._samples)
        count = sum(word.start_ms < end for word in self._words)
        begun, self._words = self._words[:count], self._words[count:]
        return begun


@cache
def voice_list(language: catalogue.Language | None) -> pb.ListVoicesResponse:
    """Return the voices of `language`, or all voices; cached, because callers may ask often."""
    voices = catalogue.voices_of(language) if language else catalogue.voices()
    return pb.ListVoicesResponse(voices=map(_voice_info, voices))


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


def _pieces(samples: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    for start in range(0, len(samples), _PIECE_SAMPLES):
        yield samples[start : start + _PIECE_SAMPLES]
