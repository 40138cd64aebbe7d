"""Gains: the one that brings a voice to the loudness of all, and the caller's. Peaks bend."""

import numpy as np
from numpy.typing import NDArray

_KNEE = 0.8
"""Amplitude up to which samples are not limited."""
_CEILING = 0.98
"""Amplitude that no limited sample reaches."""


def level(samples: NDArray[np.float32], decibels: float) -> NDArray[np.float32]:
    """Return `samples` `[t]` with a gain of `decibels` and with a soft limit for peaks.

    Changes each sample on its own, so that no sample depends on another.
    """
    louder = samples * np.float32(10 ** (decibels / 20))
    excess = np.maximum(np.abs(louder) - _KNEE, 0)
    if not excess.any():
        return louder
    room = _CEILING - _KNEE
    limited = np.minimum(np.abs(louder), _KNEE) + room * np.tanh(excess / room)
    signed: NDArray[np.float32] = np.copysign(limited, louder).astype(np.float32)
    return signed
