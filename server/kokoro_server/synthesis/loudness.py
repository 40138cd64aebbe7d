"""Gains: the one that brings a voice to the loudness of all, and the caller's. Peaks bend."""

import numpy as np
from numpy.typing import NDArray

from kokoro_speech.facts import SAMPLE_RATE_HERTZ

_KNEE = 0.8
"""Amplitude up to which samples are not limited."""
_RAMP = round(0.005 * SAMPLE_RATE_HERTZ)
"""Samples in which the gain changes."""
_CEILING = 0.98
"""Amplitude that no limited sample reaches."""


def level(
    samples: NDArray[np.float32], decibels: float | NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return `samples` `[t]` with a gain of `decibels` and with a soft limit for peaks.

    `decibels` is one gain, or one per sample.

    Changes each sample on its own, so that no sample depends on another.
    """
    louder = samples * np.asarray(10 ** (decibels / 20), np.float32)
    excess = np.maximum(np.abs(louder) - _KNEE, 0)
    if not excess.any():
        return louder
    room = _CEILING - _KNEE
    limited = np.minimum(np.abs(louder), _KNEE) + room * np.tanh(excess / room)
    signed: NDArray[np.float32] = np.copysign(limited, louder).astype(np.float32)
    return signed


def gain_curve(
    decibels: NDArray[np.float64], edges: NDArray[np.int64], length: int
) -> float | NDArray[np.float64]:
    """Return the gain of each of `length` samples, that of its phoneme; one if it never changes.

    `decibels` is `[n]`; phoneme i has the samples from `edges[i]` to `edges[i + 1]`. The gain
    changes over 5 ms, so that nothing clicks.
    """
    changed = np.flatnonzero(np.diff(decibels)) + 1
    if not changed.size:
        return float(decibels[0])
    knots = (edges[changed][:, None] + np.array([-_RAMP / 2, _RAMP / 2])).ravel()
    values = np.column_stack((decibels[changed - 1], decibels[changed])).ravel()
    return np.interp(np.arange(length), np.maximum.accumulate(knots), values)
