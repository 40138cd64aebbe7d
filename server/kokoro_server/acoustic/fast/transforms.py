"""Tile transforms: matrices that compute short correlations with fewer multiplications.

Every output of a convolution layer is a correlation, `y[t] = sum_k w[k] x[t + k]`. A tile maps
`inputs` adjacent values of x to `outputs = inputs - taps + 1` adjacent values of y. It uses three
linear maps with products in between. The products run over all pairs of channels, so they
dominate the cost; the maps run over single channels.

There are two families. Fourier: a circular correlation of length N is a product of spectra; its
first N - taps + 1 values are free of wrap-around (overlap-save). A product of two complex numbers
takes three real products: with s = (a + b) p,
(a + ib)(p + iq) = (s - b (p + q)) + i (s + a (q - p)).
Winograd (Toom-Cook): evaluate both polynomials at as many points as there are inputs, multiply,
and interpolate. The algorithm is transposed, so that it computes a correlation (Lavin and Gray
2016, "Fast Algorithms for Convolutional Neural Networks").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


class Family(Enum):
    """The method that computes a transform's linear maps."""

    FOURIER = "fourier"
    WINOGRAD = "winograd"


@dataclass(frozen=True, slots=True, eq=False)
class TileTransform:
    """The linear maps of a tile.

    `value` and `weight` have one row per plane of operands: first `singles` planes of real
    products, then three planes for each of the `triples` complex products, whose real and
    imaginary parts share the first plane's product. `inverse` has one column per plane of
    products: the singles, then a real and an imaginary plane per triple.
    """

    family: Family
    value: Matrix
    """`[operand planes, inputs]`."""
    weight: Matrix
    """`[operand planes, taps]`."""
    inverse: Matrix
    """`[outputs, product planes]`."""
    triples: int
    """Number of complex products."""

    @property
    def inputs(self) -> int:
        """Number of values that a tile reads."""
        return int(self.value.shape[1])

    @property
    def taps(self) -> int:
        """Number of taps of the kernel."""
        return int(self.weight.shape[1])

    @property
    def outputs(self) -> int:
        """Number of values that a tile computes."""
        return int(self.inverse.shape[0])

    @property
    def operand_planes(self) -> int:
        """Number of real products per pair of channels."""
        return int(self.value.shape[0])

    @property
    def product_planes(self) -> int:
        """Number of sums of products that the inverse map reads."""
        return int(self.inverse.shape[1])

    @property
    def singles(self) -> int:
        """Number of real products that are not part of a complex product."""
        return self.operand_planes - 3 * self.triples

    @property
    def name(self) -> str:
        """Name of the transform, such as "fourier_22_11": outputs, then taps."""
        return f"{self.family.value}_{self.outputs}_{self.taps}"


def fourier(inputs: int, taps: int) -> TileTransform:
    """Build the overlap-save transform of `inputs` values, a power of two."""
    bins = np.arange(1, inputs // 2)
    angle = 2 * np.pi * np.outer(bins, np.arange(inputs)) / inputs
    cosine, sine = np.cos(angle), np.sin(angle)
    ends = np.stack([np.ones(inputs), (-1.0) ** np.arange(inputs)])
    value = np.stack([cosine - sine, cosine, -sine], axis=1).reshape(-1, inputs)
    # The spectrum of the kernel is conjugated, for a correlation: p + iq = sum w (cos + i sin).
    p, q = cosine[:, :taps], sine[:, :taps]
    weight = np.stack([p, q - p, -(p + q)], axis=1).reshape(-1, taps)
    real_and_imaginary = np.stack([2 * cosine, -2 * sine], axis=1).reshape(-1, inputs)
    inverse = np.concatenate([ends, real_and_imaginary]).T
    return TileTransform(
        Family.FOURIER,
        value=np.concatenate([ends, value]),
        weight=np.concatenate([ends[:, :taps], weight]) / inputs,
        inverse=inverse[: inputs - taps + 1],
        triples=len(bins),
    )


def winograd(outputs: int, taps: int, points: Sequence[float]) -> TileTransform:
    """Build F(`outputs`, `taps`) with the finite `points`, and infinity.

    `points` holds `outputs + taps - 2` different numbers.
    """
    inputs = outputs + taps - 1
    value = np.linalg.inv(_evaluation(points, inputs)).T
    weight = _evaluation(points, taps)
    # Rows can be rescaled: every one in `value` saves a multiplication.
    scale = np.array([np.min(np.abs(row[np.abs(row) > 1e-9])) for row in value])[:, np.newaxis]  # noqa: PLR2004  below it: rounding
    return TileTransform(
        Family.WINOGRAD,
        value=np.where(np.abs(value) > 1e-9, value / scale, 0),  # noqa: PLR2004  likewise
        weight=weight * scale,
        inverse=_evaluation(points, outputs).T,
        triples=0,
    )


def _evaluation(points: Sequence[float], coefficients: int) -> Matrix:
    """Evaluate a polynomial at `points` and at infinity, which gives its last coefficient."""
    finite = np.vander(points, coefficients, increasing=True)
    return np.concatenate([finite, np.eye(coefficients)[-1:]])


def transform_weights(transform: TileTransform, weights: NDArray[np.float32]) -> Matrix:
    """Map `[channels out, channels in, taps]` to `[operand planes, channels in, out]`."""
    flat = weights.reshape(-1, transform.taps).T.astype(np.float64)
    planes = (transform.weight @ flat).reshape(-1, *weights.shape[:2])
    return planes.transpose(0, 2, 1)
