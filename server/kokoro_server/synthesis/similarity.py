"""How similar parts of a waveform are to each other."""

import numpy as np
from numpy.typing import NDArray

_QUIET = 1e-9
"""Least energy, so that silence causes no division by zero."""


def similarity(
    samples: NDArray[np.float64], pattern: NDArray[np.float64], pattern_energy: float = 1.0
) -> NDArray[np.float64]:
    """Return the correlation of `pattern` `[n]` with each window of `samples` `[t]`: `[t - n + 1]`.

    It is divided by the root of the window's energy and of `pattern_energy`. With the pattern's own
    energy the greatest value is 1; the order of the windows does not depend on it.
    """
    size = len(pattern)
    energy = np.cumsum(np.pad(samples**2, (1, 0)))
    norm = np.sqrt((energy[size:] - energy[:-size]) * pattern_energy + _QUIET)
    likeness: NDArray[np.float64] = np.correlate(samples, pattern, "valid") / norm
    return likeness
