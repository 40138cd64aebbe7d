"""AdaIN's part of the style, and what the kernels make of it with the statistics of an input."""

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

    AdaIN is `(1 + gamma) (x - mean) / sqrt(variance + epsilon) + beta`; `gamma`, `beta` and
    `alpha` are `[channels]`, and `statistics` `[2, channels]` is the sum of x over `frames`, and
    of its square. A variance that rounding took below zero is zero.
    """
    mean = statistics[0] / frames
    variance = np.maximum(statistics[1] / frames - mean**2, 0)
    gain = (1.0 + gamma) / np.sqrt(variance + _EPSILON)
    rate = alpha.astype(np.float64) / np.pi
    rows = [mean, gain, beta, gain * rate, beta * rate, 1.0 / alpha]
    return np.stack(rows).astype(np.float32)
