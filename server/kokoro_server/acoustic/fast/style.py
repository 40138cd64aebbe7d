"""Combines the style's AdaIN parameters with an input's statistics, for the kernels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
_EPSILON = 1e-5
"""Added to variances, as upstream does."""


def gammas_and_betas(projected: Floats, start: int, channels: int) -> Floats:
    """Return an AdaIN's `[2, channels]` of the style, which is projected for all of them.

    `start` is the index of its first gamma; its betas follow the gammas.
    """
    return projected[start:][: 2 * channels].reshape(2, channels)


def normalization(
    gamma: Floats, beta: Floats, statistics: NDArray[np.float64], frames: int
) -> Floats:
    """Return AdaIN as the rows mean, gain and shift, `[3, channels]`: see `DenseCall`.

    AdaIN is `(1 + gamma) (x - mean) / sqrt(variance + epsilon) + beta`. `gamma` and `beta` are
    `[channels]`; `statistics` `[2, channels]` holds the sums of x and of its square over `frames`.
    """
    return np.stack(_adain(gamma, beta, statistics, frames)).astype(np.float32)


def snake_parameters(
    gamma: Floats, beta: Floats, alpha: Floats, statistics: NDArray[np.float64], frames: int
) -> Floats:
    """Fold AdaIN into Snake: the rows that `codegen.snake` describes, `[6, channels]`.

    `alpha` is `[channels]`; the rest is as in `normalization`.
    """
    mean, gain, shift = _adain(gamma, beta, statistics, frames)
    rate = alpha.astype(np.float64) / np.pi
    rows = [mean, gain, shift, gain * rate, shift * rate, 1.0 / alpha]
    return np.stack(rows).astype(np.float32)


def _adain(
    gamma: Floats, beta: Floats, statistics: NDArray[np.float64], frames: int
) -> list[Doubles]:
    """Return mean, gain and shift; a variance that is negative by rounding counts as zero."""
    mean = statistics[0] / frames
    variance = np.maximum(statistics[1] / frames - mean**2, 0)
    gain = (1.0 + gamma) / np.sqrt(variance + _EPSILON)
    return [mean, gain, beta.astype(np.float64)]
