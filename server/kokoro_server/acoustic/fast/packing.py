"""Packs weights into the layout that the kernels read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.codegen.gemm import COLUMN_MULTIPLE, PANEL
from kokoro_server.acoustic.fast.transforms import TileTransform, transform_weights

Floats = NDArray[np.float32]


def pack_planes(transform: TileTransform, weights: Floats) -> Floats:
    """Transform and pack `[channels out, channels in, taps]`.

    Returns `[operand planes, out / PANEL, in, PANEL]`.
    """
    planes = transform_weights(transform, weights).astype(np.float32)
    count, depth, columns = planes.shape
    panels = planes.reshape(count, depth, columns // PANEL, PANEL)
    return np.ascontiguousarray(panels.transpose(0, 2, 1, 3))


def pack_columns(matrix: Floats) -> Floats:
    """Pack `[depth, columns]`, padded with zeros, as `[columns / PANEL, depth, PANEL]`."""
    depth, columns = matrix.shape
    filled = np.pad(matrix.astype(np.float32), ((0, 0), (0, -columns % COLUMN_MULTIPLE)))
    return np.ascontiguousarray(filled.reshape(depth, -1, PANEL).transpose(1, 0, 2))


def fill_up(row: Floats) -> Floats:
    """Pad a row of biases with zeros, as `pack_columns` pads columns."""
    return np.pad(row.astype(np.float32), (0, -row.size % COLUMN_MULTIPLE))
