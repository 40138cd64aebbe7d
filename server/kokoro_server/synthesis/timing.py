"""Computes when each word of a segment is heard, from the model's durations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import regex
from numpy.typing import NDArray

from kokoro_server.languages.phonemes import PUNCTUATION_PATTERN
from kokoro_server.languages.word import Word, words_of
from kokoro_server.synthesis.rendering import Timing
from kokoro_server.synthesis.utterance import Mark
from kokoro_server.verbalizing import AlignedText

_JOINT = regex.compile(rf"(?<=[^{PUNCTUATION_PATTERN}]) (?=[^{PUNCTUATION_PATTERN}])")
"""A space between two words without punctuation."""
_BEFORE, _BEHIND = "ˈˌ", "ːʰʲ\u0303"
"""Symbols that belong to the next sound, and symbols that belong to the previous one."""


@dataclass(frozen=True, slots=True)
class PhonemeTime:
    """When a sound is heard."""

    phoneme: str
    """The symbol, with the stress mark before it and the length mark after it, if any."""
    start: int
    end: int
    """The samples [start, end) of the utterance, at 24 kHz."""


@dataclass(frozen=True, slots=True)
class WordTime:
    """When a word is heard."""

    word: Word
    start: int
    end: int
    """The samples [start, end) of the utterance, at 24 kHz."""
    phonemes: tuple[PhonemeTime, ...]


@dataclass(frozen=True, slots=True)
class MarkTime:
    """When a mark is passed."""

    name: str
    at: int
    """Sample of the utterance, at 24 kHz."""


def mark_times(
    marks: Iterable[Mark], words: Sequence[WordTime], timing: Timing, offset: int
) -> tuple[MarkTime, ...]:
    """Return the times of a segment's marks: each where the word behind it begins.

    Without a word behind it, a mark is passed where the speech ends, and in a silence where that
    begins. `offset` is the start of the segment in the utterance, in samples at 24 kHz.
    """
    return tuple(MarkTime(mark.name, _time_of(mark, words, timing, offset)) for mark in marks)


def _time_of(mark: Mark, words: Sequence[WordTime], timing: Timing, offset: int) -> int:
    end = offset + timing.end if words else offset
    return next((time.start for time in words if time.word.start >= mark.offset), end)


def word_times(spoken: AlignedText, timing: Timing, offset: int) -> tuple[WordTime, ...]:
    """Return the times of a segment's words, in order and without overlap.

    `spoken` are its phonemes, `offset` is its start in the utterance, in samples at 24 kHz. A word
    lasts from the start of its first phoneme to the end of its last phoneme.
    """
    edges = offset + timing.edges
    starts, ends = edges[:-1].copy(), edges[1:].copy()
    for match in _JOINT.finditer(spoken.text):
        # Speech goes on through a space, so the words beside it share it.
        space = match.start()
        ends[space - 1] = starts[space + 1] = (starts[space] + ends[space]) // 2
    return tuple(_word_time(word, starts, ends) for word in words_of(spoken))


def _word_time(word: Word, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> WordTime:
    phonemes = tuple(
        PhonemeTime(
            word.phonemes[start:end],
            int(starts[word.first + start]),
            int(ends[word.first + end - 1]),
        )
        for start, end in _sounds(word.phonemes)
    )
    last = word.first + len(word.phonemes) - 1
    return WordTime(word, int(starts[word.first]), int(ends[last]), phonemes)


def _sounds(phonemes: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of each sound in `phonemes`, without spaces."""
    start = 0
    for index, symbol in enumerate(phonemes):
        if symbol == " ":
            start = index + 1
            continue
        following = phonemes[index + 1 : index + 2]
        if symbol not in _BEFORE and (not following or following not in _BEHIND):
            yield start, index + 1
            start = index + 1
