"""Time stretching that keeps the pitch."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.lengthening import lengthen
from kokoro_server.synthesis.shortening import shorten


def stretch(samples: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """Return `samples` `[t]` stretched to `[round(t * factor)]`, at least 1, with the same pitch.

    Deterministic. No output sample is louder than the loudest of `samples`.
    """
    length = max(1, round(len(samples) * factor))
    if length == len(samples):
        return samples
    return (lengthen if length > len(samples) else shorten)(samples, length)
