"""Turns the model's waveform into the audio of a segment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import FRAME_SAMPLES, Waveform
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.delivery import Delivery
from kokoro_server.synthesis.loudness import gain_curve, level
from kokoro_server.synthesis.pauses import MARGIN, pause_seconds, speech_span, with_pause
from kokoro_server.synthesis.stretching import stretch
from kokoro_server.synthesis.time_map import TimeMap
from kokoro_server.synthesis.utterance import Passage
from kokoro_speech.facts import SAMPLE_RATE_HERTZ


@dataclass(frozen=True, slots=True, eq=False)
class Timing:
    """Positions of a segment's phonemes in its audio."""

    edges: NDArray[np.int64]
    """`[n + 1]`: the start of each of n phonemes, and the end of the last one, in samples."""
    end: int
    """Samples of the audio up to the pause that follows the speech."""

    @classmethod
    def of(cls, waveform: Waveform, start: int, times: TimeMap) -> "Timing":
        """Return the positions after `start` samples were cut off and `times` stretched the rest.

        The model speaks each phoneme for a whole number of frames.
        """
        frames = np.cumsum(waveform.durations[:-1])
        exact = times.stretched((frames * FRAME_SAMPLES - start).astype(np.float64))
        edges = np.clip(np.rint(exact), 0, times.length).astype(np.int64)
        return cls(edges, times.length)


@dataclass(frozen=True, slots=True, eq=False)
class Rendered:
    """The audio of a segment."""

    samples: NDArray[np.float32]
    """`[t]` at 24 kHz, with the pause that follows."""
    timing: Timing


def render(
    waveform: Waveform, boundary: Boundary, passage: Passage, delivery: Delivery
) -> Rendered:
    """Compute the audio of a segment of `passage` that ends at `boundary`.

    Depends only on this segment, so that the joined segments of a stream equal the audio of a
    whole call.
    """
    span = speech_span(waveform.samples)
    if span is None:
        times = TimeMap.steady(len(waveform.samples), 1.0)
        return Rendered(waveform.samples, Timing.of(waveform, 0, times))
    times = TimeMap.of(waveform, delivery.speeds, span)
    timing = Timing.of(waveform, span.start, times)
    decibels = gain_curve(delivery.decibels, timing.edges, timing.end) + passage.voice.gain_db
    speech = level(stretch(waveform.samples[span], times), decibels)
    pause, exact = _pause_after(boundary, passage)
    samples = with_pause(speech, pause, times.last_factor, exact=exact)
    return Rendered(samples, timing)


def render_silence(seconds: float, *, begins: bool) -> Rendered:
    """Return a silence of `seconds`; `begins` tells whether it is the start of the utterance.

    Speech counts the margin before the next segment as its own pause. Nothing before the first
    silence has done so.
    """
    length = round(seconds * SAMPLE_RATE_HERTZ) - (MARGIN if begins else 0)
    samples = np.zeros(max(0, length), np.float32)
    return Rendered(samples, Timing(np.zeros(1, np.int64), len(samples)))


def _pause_after(boundary: Boundary, passage: Passage) -> tuple[float, bool]:
    """Return the pause after a segment of `passage`, in seconds, and whether it must be exact.

    The last segment of a passage ends at an END.
    """
    if boundary is not Boundary.END:
        return pause_seconds(boundary, passage.speed), False
    if passage.pause is not None:
        return passage.pause, True
    return pause_seconds(passage.boundary, passage.speed), False
