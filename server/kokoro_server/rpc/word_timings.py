"""Converts word times to messages of the contract."""

from collections.abc import Iterator

from kokoro_server.rpc.validation import Timings
from kokoro_server.synthesis.synthesizer import SpokenSegment
from kokoro_server.synthesis.timing import PhonemeTime, WordTime
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb


def word_timings(segment: SpokenSegment, offset: int, timings: Timings) -> Iterator[pb.WordTiming]:
    """Yield the timings of a segment's words, in the detail that `timings` asks for.

    `offset` is the segment's start in the utterance, in samples at 24 kHz.
    """
    if timings is Timings.NONE:
        return
    for word in segment.words(offset):
        message = _message(word)
        if timings is Timings.PHONEMES:
            message.phoneme_timings.extend(map(_phoneme, word.phonemes))
        yield message


def marks(segment: SpokenSegment, offset: int) -> Iterator[pb.Mark]:
    """Yield the marks of a segment, with their times; `offset` as above."""
    for mark in segment.mark_times(offset):
        yield pb.Mark(name=mark.name, time_ms=milliseconds(mark.at))


def milliseconds(samples: int) -> int:
    """Return the duration of `samples` at 24 kHz, rounded to the nearest millisecond."""
    return round(samples * 1000 / SAMPLE_RATE_HERTZ)


def _message(time: WordTime) -> pb.WordTiming:
    start = milliseconds(time.start)
    return pb.WordTiming(
        text_span=pb.TextSpan(start=time.word.start, end=time.word.end),
        start_ms=start,
        duration_ms=milliseconds(time.end) - start,
        phonemes=time.word.phonemes,
    )


def _phoneme(time: PhonemeTime) -> pb.PhonemeTiming:
    start = milliseconds(time.start)
    return pb.PhonemeTiming(
        phoneme=time.phoneme, start_ms=start, duration_ms=milliseconds(time.end) - start
    )
