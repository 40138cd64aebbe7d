"""Seams between segments: one pause where two segments meet, and no click.

The acoustic model puts 0.2 to 0.4 s of silence before every segment and 0.2 to 1 s after it, so
segments laid end to end would pause twice as long as speech does. `fit` cuts that silence off
and puts in the pause that the text asks for.
"""

import math

import numpy as np
from numpy.typing import NDArray

from kokoro_server.segmenting import Boundary
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

PAUSE_SECONDS = {
    Boundary.END: 0.2,
    Boundary.PARAGRAPH: 0.6,
    Boundary.SENTENCE: 0.35,
    Boundary.CLAUSE: 0.15,
    Boundary.PHRASE: 0.1,
    Boundary.WORD: 0.06,
    Boundary.NONE: 0.06,
}
"""Silence after a segment at speed 1, by what follows it. Within a segment the model itself
pauses 0.2 to 0.4 s between sentences and up to 0.2 s between clauses, depending on the voice; at
half the speed about 1.4 times as long, at double the speed 0.7 times: the inverse square root."""

_MARGIN_SECONDS = 0.03
"""What is kept around the speech, so that soft onsets and fading ends stay whole."""
_FADE_SECONDS = 0.005
"""Length of the fade over a cut."""
_SILENCE = 10 ** (-60 / 20)
"""Amplitude below which a segment is silent, as a part of its peak (-60 dB)."""


def fit(samples: NDArray[np.float32], boundary: Boundary, speed: float) -> NDArray[np.float32]:
    """Return a segment's waveform `[t]` with the pause that `boundary` asks for, `[t']`.

    Only silence is cut. A waveform that is silent throughout comes back as it is.
    """
    span = _speech_span(samples)
    if span is None:
        return samples
    margin = _samples(_MARGIN_SECONDS)
    start, end = max(0, span[0] - margin), min(len(samples), span[1] + margin)
    speech = _faded(samples[start:end])
    pause = _samples(PAUSE_SECONDS[boundary] / math.sqrt(speed)) - 2 * margin
    return np.concatenate((speech, np.zeros(max(0, pause), np.float32)))


def _speech_span(samples: NDArray[np.float32]) -> tuple[int, int] | None:
    """Return where the speech starts and ends, in samples; `None` for silence."""
    loudness = np.abs(samples)
    loud = np.flatnonzero(loudness > loudness.max(initial=0.0) * _SILENCE)
    return (int(loud[0]), int(loud[-1]) + 1) if loud.size else None


def _faded(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    faded = samples.copy()
    length = min(_samples(_FADE_SECONDS), len(faded) // 2)
    ramp = np.linspace(0, 1, length, dtype=np.float32)
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded


def _samples(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE_HERTZ)
