"""Faster speech of the same pitch: cross-fades single periods into the next ones.

PICOLA of Morita and Itakura, "Time-scale modification algorithm for speech by use of pointer
interval control overlap and add (PICOLA) and its evaluation", ASJ 1986. Each step drops one period.
This is the shortest possible cut, so fast speech keeps its consonants.
"""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.similarity import similarity

_SHORTEST, _LONGEST = 60, 370
"""Samples per period: 400 to 65 Hz."""
_COMPARED = _LONGEST
"""Number of samples to compare with the samples one period later."""
_NEARLY_BEST = 0.92
"""Part of the best similarity that a shorter period needs to be chosen: the best one may be a
multiple of the true period."""
_UNVOICED = 0.05
"""Similarity up to which the signal has no period."""
_ANY_PERIOD = 240
"""Samples to drop per step if there is no period."""
_PADDING = 4 * _LONGEST

Samples = NDArray[np.float32]
_Doubles = NDArray[np.float64]


def shorten(samples: Samples, length: int) -> Samples:
    """Return `samples` `[t]` shortened to the smaller length `[length]`, with the same pitch."""
    speed = len(samples) / length
    source = np.pad(samples.astype(np.float64), (0, _PADDING))
    pieces, taken, made = list[_Doubles](), 0, 0
    while made < length and taken < len(samples):
        period = _period(source, taken)
        # With this size, after the step: samples taken = speed * samples made.
        size = max(1, round((taken + period - speed * made) / (speed - 1)))
        pieces.append(_without_period(source[taken : taken + period + size], period))
        taken, made = taken + period + size, made + size
    joined = np.concatenate(pieces)[:length]
    return np.pad(joined, (0, length - len(joined))).astype(np.float32)


def _without_period(samples: _Doubles, period: int) -> _Doubles:
    """Cross-fade the start of `samples` into the part one `period` later; drop one period."""
    shorter = samples[period:].copy()
    size = min(period, len(shorter))
    rise = (np.arange(size) + 0.5) / size
    shorter[:size] = samples[:size] * (1 - rise) + shorter[:size] * rise
    return shorter


def _period(source: _Doubles, start: int) -> int:
    """Return the period of the signal at `start`, in samples."""
    here = source[start : start + _COMPARED]
    later = source[start + _SHORTEST : start + _LONGEST + _COMPARED]
    likeness = similarity(later, here, float(here @ here))
    best = likeness.max()
    if best <= _UNVOICED:
        return _ANY_PERIOD
    inner = likeness[1:-1]
    is_peak = (inner >= likeness[:-2]) & (inner > likeness[2:]) & (inner > _NEARLY_BEST * best)
    peaks = np.flatnonzero(is_peak) + 1
    return _SHORTEST + int(peaks[0] if peaks.size else likeness.argmax())
