"""Time stretching that keeps the pitch."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.lengthening import lengthen, warp
from kokoro_server.synthesis.shortening import shorten
from kokoro_server.synthesis.time_map import TimeMap


def stretch(samples: NDArray[np.float32], times: TimeMap) -> NDArray[np.float32]:
    """Return `samples` `[t]` stretched to `[times.length]`, with the same pitch.

    Deterministic. No output sample is louder than the loudest of `samples`.
    """
    if not times.is_steady:
        return warp(samples, times.length, times.speech)
    if times.length == len(samples):
        return samples
    return (lengthen if times.length > len(samples) else shorten)(samples, times.length)
