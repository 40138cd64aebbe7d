"""The Snake activation, `x + sin(alpha x)^2 / alpha` (Ziyin and others 2020), as a polynomial."""

import numpy as np
from numpy.typing import NDArray

_DEGREE = 7
_NODES = 400


def squared_sine_coefficients() -> NDArray[np.float64]:
    """Fit `sin(pi r)^2`, |r| <= 1/2, as `c[0] z + c[1] z^2 + ...` with z = r^2.

    Least squares at Chebyshev's nodes. Weights keep the error small relative to r where the value
    itself is small. The error stays below float32's rounding.
    """
    turns = 0.5 * np.cos((np.arange(_NODES) + 0.5) * np.pi / (2 * _NODES))
    squares = turns**2
    weight = 1 / np.sqrt(np.maximum(squares, 1e-3))
    powers = squares[:, np.newaxis] ** np.arange(1, _DEGREE + 1)
    coefficients, *_ = np.linalg.lstsq(
        powers * weight[:, np.newaxis], np.sin(np.pi * turns) ** 2 * weight, rcond=None
    )
    return coefficients.astype(np.float64)
