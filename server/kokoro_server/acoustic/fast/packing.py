"""Packs weights into the layout that the kernels read.

Where the instruction set's products are of split floats, every float32 of the packed arrays holds
two bfloat16 instead of a number. So the arrays have the same shape for all instruction sets.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.codegen.calling import COLUMN_MULTIPLE, DEPTH_MULTIPLE, PANEL
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.transforms import TileTransform, transform_weights

Floats = NDArray[np.float32]
_HIGH_BITS = 16
"""Bits of a float32 that are a bfloat16."""


def pack_planes(transform: TileTransform, weights: Floats, target: InstructionSet) -> Floats:
    """Transform and pack `[channels out, channels in, taps]` for the kernels of `target`.

    Returns `[operand planes, out / PANEL, in, PANEL]`.
    """
    planes = transform_weights(transform, weights).astype(np.float32)
    count, depth, columns = planes.shape
    panels = planes.reshape(count, depth, columns // PANEL, PANEL)
    return arrange(panels.transpose(0, 2, 1, 3), target)


def pack_columns(matrix: Floats, target: InstructionSet) -> Floats:
    """Pack `[depth, columns]`, padded with zeros, as `[columns / PANEL, depth, PANEL]`."""
    depth, columns = matrix.shape
    filled = np.pad(matrix.astype(np.float32), ((0, 0), (0, -columns % COLUMN_MULTIPLE)))
    return arrange(filled.reshape(depth, -1, PANEL).transpose(1, 0, 2), target)


def columns_shape(depth: int, columns: int) -> tuple[int, ...]:
    """Return the shape of what `pack_columns` returns for `[depth, columns]`."""
    return (-(-columns // COLUMN_MULTIPLE) * COLUMN_MULTIPLE // PANEL, depth, PANEL)


def as_matrix(weight: Floats) -> Floats:
    """Map the weights `[out, in, taps]` of a convolution to a matrix `[taps in, out]`."""
    return weight.transpose(2, 1, 0).reshape(-1, weight.shape[0])


def fill_up(row: Floats) -> Floats:
    """Pad a row of biases with zeros, as `pack_columns` pads columns."""
    return np.pad(row.astype(np.float32), (0, -row.size % COLUMN_MULTIPLE))


def arrange(panels: Floats, target: InstructionSet) -> Floats:
    """Copy panels `[..., depth, PANEL]` into the order that the product of `target` reads."""
    if not target.split:
        return np.ascontiguousarray(panels)
    *others, depth, _ = panels.shape
    pairs = (*others, depth // DEPTH_MULTIPLE, DEPTH_MULTIPLE // 2, 2, PANEL)
    parts = np.stack([part.reshape(pairs) for part in _split(panels)], axis=-4)
    return np.ascontiguousarray(parts.swapaxes(-1, -2)).view(np.float32).reshape(panels.shape)


def _split(values: Floats) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Return the bits of the high parts and of the rests, as `codegen.bfloat.split`."""
    high = _rounded(values)
    back = (high.astype(np.uint32) << _HIGH_BITS).view(np.float32)
    return high, _rounded(values - back)


def _rounded(values: Floats) -> NDArray[np.uint16]:
    """Return the bits of the nearest bfloat16, halves to even."""
    bits = np.ascontiguousarray(values).view(np.uint32)
    half = (1 << (_HIGH_BITS - 1)) - 1 + (bits >> _HIGH_BITS & 1)
    return (bits + half >> _HIGH_BITS).astype(np.uint16)
