"""Combines the style's AdaIN parameters with an input's statistics, for the kernels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_EPSILON = 1e-5
"""Added to variances, as upstream does."""


def snake_parameters(
    gamma: Floats, beta: Floats, alpha: Floats, statistics: NDArray[np.float64], frames: int
) -> Floats:
    """Fold AdaIN into Snake: the rows that `codegen.snake` describes, `[6, channels]`.

    AdaIN is `(1 + gamma) (x - mean) / sqrt(variance + epsilon) + beta`. `gamma`, `beta` and
    `alpha` are `[channels]`; `statistics` `[2, channels]` holds the sums of x and of its square
    over `frames`. A variance that is negative by rounding counts as zero.
    """
    mean = statistics[0] / frames
    variance = np.maximum(statistics[1] / frames - mean**2, 0)
    gain = (1.0 + gamma) / np.sqrt(variance + _EPSILON)
    rate = alpha.astype(np.float64) / np.pi
    rows = [mean, gain, beta, gain * rate, beta * rate, 1.0 / alpha]
    return np.stack(rows).astype(np.float32)
