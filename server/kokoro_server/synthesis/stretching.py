"""Time stretching that keeps pitch."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.lengthening import lengthen
from kokoro_server.synthesis.shortening import shorten


def stretch(samples: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """Give `samples` `[t]` the length `[round(t * factor)]`, at least 1, with the same pitch.

    The same arguments give the same samples. No sample is louder than the loudest of `samples`.
    """
    length = max(1, round(len(samples) * factor))
    if length == len(samples):
        return samples
    return (lengthen if length > len(samples) else shorten)(samples, length)
