"""When the words of an utterance are spoken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from kokoro_speech.v1 import speech_pb2 as pb


@dataclass(frozen=True, slots=True, kw_only=True)
class Phoneme:
    """A sound of a word."""

    symbol: str
    """In the model's alphabet, with the stress mark before it or the length mark behind it."""
    start_ms: int
    """When it begins, in milliseconds from the start of the utterance."""
    duration_ms: int
    """How long it takes, in milliseconds."""

    @classmethod
    def from_timing(cls, timing: pb.PhonemeTiming) -> Self:
        """Translate the contract's message."""
        return cls(symbol=timing.phoneme, start_ms=timing.start_ms, duration_ms=timing.duration_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A spoken word. What is written as one word stays one, even if it is said as several."""

    text_span: tuple[int, int]
    """The code points of the caller's text that it says, half open: (start, end)."""
    start_ms: int
    """When it begins, in milliseconds from the start of the utterance."""
    duration_ms: int
    """How long it takes, in milliseconds."""
    phonemes: str
    """What is said, in the model's alphabet."""
    phoneme_timings: tuple[Phoneme, ...] = ()
    """Each of its sounds, where they were asked for."""

    @property
    def end_ms(self) -> int:
        """Return when it ends, in milliseconds from the start of the utterance."""
        return self.start_ms + self.duration_ms

    @classmethod
    def from_timing(cls, timing: pb.WordTiming) -> Self:
        """Translate the contract's message."""
        return cls(
            text_span=(timing.text_span.start, timing.text_span.end),
            start_ms=timing.start_ms,
            duration_ms=timing.duration_ms,
            phonemes=timing.phonemes,
            phoneme_timings=tuple(map(Phoneme.from_timing, timing.phoneme_timings)),
        )


def words_from(timings: Iterable[pb.WordTiming]) -> tuple[Word, ...]:
    """Translate the words of a response."""
    return tuple(map(Word.from_timing, timings))
