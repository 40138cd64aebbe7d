"""One loudness for all voices: a fixed gain for each, and a soft limit for their peaks."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.voice_gains import GAINS

_KNEE = 0.8
"""Amplitude up to which samples stay as they are."""
_CEILING = 0.98
"""Amplitude that no sample reaches, however loud it is."""


def level(samples: NDArray[np.float32], voice_id: str) -> NDArray[np.float32]:
    """Return `samples` `[t]` of a voice of the catalogue at the loudness that all voices share.

    Each sample is changed by itself, so the loudness of one moment never depends on another's.
    """
    louder = samples * np.float32(10 ** (GAINS[voice_id] / 20))
    excess = np.maximum(np.abs(louder) - _KNEE, 0)
    if not excess.any():
        return louder
    room = _CEILING - _KNEE
    limited = np.minimum(np.abs(louder), _KNEE) + room * np.tanh(excess / room)
    signed: NDArray[np.float32] = np.copysign(limited, louder).astype(np.float32)
    return signed
