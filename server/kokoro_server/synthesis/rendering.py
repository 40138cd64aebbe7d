"""Turns the model's waveform into the audio of a segment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import Waveform
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.loudness import level
from kokoro_server.synthesis.pauses import speech_span, with_pause
from kokoro_server.synthesis.stretching import stretch
from kokoro_server.synthesis.tempo import stretch_factor


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


def render(waveform: Waveform, voice_id: str, boundary: Boundary, speed: float) -> Rendered:
    """Compute the audio of a segment that ends at `boundary`, at the `speed` of its call.

    Depends only on this segment, so that the joined segments of a stream equal the audio of a
    whole call.
    """
    span = speech_span(waveform.samples)
    if span is None:
        return Rendered(waveform.samples, Timing(waveform.durations, 0, 1.0, len(waveform.samples)))
    factor = stretch_factor(waveform, speed)
    speech = level(stretch(waveform.samples[span], factor), voice_id)
    samples = with_pause(speech, boundary, speed, factor)
    return Rendered(samples, Timing(waveform.durations, span.start, factor, len(speech)))
