"""Measures the fundamental frequency of speech."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import FRAME_SAMPLES
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

_WINDOW = 1800
"""Samples of a window, 75 ms: several periods of a low voice."""
_SHORTEST, _LONGEST = SAMPLE_RATE_HERTZ // 450, SAMPLE_RATE_HERTZ // 70
"""Samples of a period."""
_VOICED = 0.7
"""Smallest correlation of a voiced window with itself one period later."""


def semitones(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the pitch of each frame of the model, `[frames]`, above 1 Hz; NaN where unvoiced."""
    padded = np.pad(samples.astype(np.float64), _WINDOW // 2)
    starts = range(FRAME_SAMPLES // 2, len(samples), FRAME_SAMPLES)
    return np.array([_semitones(padded[start : start + _WINDOW]) for start in starts])


def _semitones(window: NDArray[np.float64]) -> float:
    # Each lag is normalized by the energy of the two parts that it compares.
    reach = len(window) - _LONGEST
    lags = range(_SHORTEST, _LONGEST)
    first = window[:reach]
    later = np.array([window[lag : lag + reach] for lag in lags])
    norm = np.sqrt((first @ first) * (later**2).sum(axis=1)) + 1e-9
    correlation = later @ first / norm
    peak = _first_high_peak(correlation)
    if peak is None:
        return float("nan")
    before, at, after = correlation[peak - 1 : peak + 2]
    period = lags[peak] + (before - after) / (2 * (before - 2 * at + after))
    return float(12 * np.log2(SAMPLE_RATE_HERTZ / period))


def _first_high_peak(correlation: NDArray[np.float64]) -> int | None:
    """Return the first peak that is nearly as high as the highest; later ones are its multiples."""
    inner = correlation[1:-1]
    peaks = np.flatnonzero((inner > correlation[:-2]) & (inner >= correlation[2:])) + 1
    high = peaks[correlation[peaks] > max(_VOICED, 0.95 * correlation.max())]
    return int(high[0]) if high.size else None
