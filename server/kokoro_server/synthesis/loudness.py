"""One loudness for all voices: a fixed gain per voice, and a soft limit for peaks."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.voice_gains import GAINS

_KNEE = 0.8
"""Amplitude up to which samples are not limited."""
_CEILING = 0.98
"""Amplitude that no limited sample reaches."""


def level(
    samples: NDArray[np.float32], voice_id: str, decibels: float = 0.0
) -> NDArray[np.float32]:
    """Return `samples` `[t]` of a catalogue voice, `decibels` above the loudness of all voices.

    Changes each sample on its own, so that no sample depends on another.
    """
    louder = samples * np.float32(10 ** ((GAINS[voice_id] + decibels) / 20))
    excess = np.maximum(np.abs(louder) - _KNEE, 0)
    if not excess.any():
        return louder
    room = _CEILING - _KNEE
    limited = np.minimum(np.abs(louder), _KNEE) + room * np.tanh(excess / room)
    signed: NDArray[np.float32] = np.copysign(limited, louder).astype(np.float32)
    return signed
