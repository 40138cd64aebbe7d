"""Turns the model's waveform into the audio of a segment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import Waveform
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.loudness import level
from kokoro_server.synthesis.pauses import MARGIN, pause_seconds, speech_span, with_pause
from kokoro_server.synthesis.stretching import stretch
from kokoro_server.synthesis.tempo import stretch_factor
from kokoro_server.synthesis.utterance import Passage
from kokoro_speech.facts import SAMPLE_RATE_HERTZ


@dataclass(frozen=True, slots=True, eq=False)
class Timing:
    """Maps a segment's phonemes to positions in its audio.

    Sample i of the model's waveform is sample (i - start) * stretch of the audio.
    """

    durations: NDArray[np.int64]
    """`[n + 2]` durations in the model's frames, as in `Waveform`."""
    start: int
    """Number of samples cut off before the speech."""
    stretch: float
    """Factor by which the speech was stretched."""
    end: int
    """Samples of the audio up to the pause that follows the speech."""


@dataclass(frozen=True, slots=True, eq=False)
class Rendered:
    """The audio of a segment."""

    samples: NDArray[np.float32]
    """`[t]` at 24 kHz, with the pause that follows."""
    timing: Timing


def render(waveform: Waveform, boundary: Boundary, passage: Passage) -> Rendered:
    """Compute the audio of a segment of `passage` that ends at `boundary`.

    Depends only on this segment, so that the joined segments of a stream equal the audio of a
    whole call.
    """
    span = speech_span(waveform.samples)
    if span is None:
        return Rendered(waveform.samples, Timing(waveform.durations, 0, 1.0, len(waveform.samples)))
    factor = stretch_factor(waveform, passage.speed)
    stretched = stretch(waveform.samples[span], factor)
    speech = level(stretched, passage.voice_id, passage.decibels)
    samples = with_pause(speech, _pause_after(boundary, passage), factor)
    return Rendered(samples, Timing(waveform.durations, span.start, factor, len(speech)))


def render_silence(seconds: float, *, begins: bool) -> Rendered:
    """Return a silence of `seconds`; `begins` tells whether it is the start of the utterance.

    Speech counts the margin before the next segment as its own pause. Nothing before the first
    silence has done so.
    """
    length = round(seconds * SAMPLE_RATE_HERTZ) - (MARGIN if begins else 0)
    samples = np.zeros(max(0, length), np.float32)
    return Rendered(samples, Timing(np.zeros(0, np.int64), 0, 1.0, len(samples)))


def _pause_after(boundary: Boundary, passage: Passage) -> float:
    """Return the pause after a segment of `passage`, in seconds; its last one ends at an END."""
    if boundary is not Boundary.END:
        return pause_seconds(boundary, passage.speed)
    if passage.pause is not None:
        return passage.pause
    return pause_seconds(passage.boundary, passage.speed)
