"""The kernels as Python functions; they release the interpreter's lock while they run."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.codegen import calling
from kokoro_server.acoustic.fast.codegen.calling import EXCESS_ROWS, PLANE_PADDING
from kokoro_server.acoustic.fast.objects import LoadedCode
from kokoro_server.acoustic.fast.plan import TRANSFORMS
from kokoro_server.acoustic.fast.transforms import TileTransform
from kokoro_server.acoustic.fast.workspace import Workspace

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class FrameRange:
    """A range of output frames that one call computes."""

    first: int
    """First frame."""
    tiles: int
    """Consecutive tiles per phase of the dilation."""


@dataclass(frozen=True, slots=True)
class MatrixBlock:
    """A part of a matrix, which one call processes."""

    first_row: int
    rows: int
    first_column: int
    """A multiple of `COLUMN_MULTIPLE`, like their number."""
    columns: int


@dataclass(frozen=True, slots=True, eq=False)
class ConvolutionCall:
    """Arguments of a convolution that all chunks, and so all threads, share."""

    input: Floats
    """`[frames, channels]`."""
    output: Floats
    """`[frames, channels]`; may be one of the residuals, but not the input."""
    residuals: tuple[Floats, ...]
    """Up to two arrays to add to the output, `[frames, channels]` each."""
    parameters: Floats
    """`[6, channels]`: see `codegen.snake`."""
    weights: Floats
    """Packed: see `packing.pack_planes`."""
    bias: Floats
    """`[channels]`."""
    dilation: int
    """Frames between taps."""


class ConvolutionKernel:
    """AdaIN, Snake, convolution, bias, residuals and statistics in one pass."""

    def __init__(self, transform: TileTransform, loaded: LoadedCode) -> None:
        """Find the kernel for `transform`."""
        self.transform = transform
        self._function = _function(
            loaded,
            f"convolution_{transform.name}",
            calling.CONVOLUTION_ADDRESSES,
            calling.CONVOLUTION_INTEGERS,
        )

    def run(
        self, call: ConvolutionCall, chunk: FrameRange, statistics: Doubles, workspace: Workspace
    ) -> None:
        """Compute the chunk's rows of `call.output`.

        `output[t] = bias + sum_k weights[k] u[t + dilation (k - taps // 2)] + residuals[t]`, where
        `u` is the input after its affine map and Snake, with zeros around it. The sum of these
        rows and the sum of their squares are added to `statistics` `[2, channels]`.
        """
        frames, channels = call.input.shape
        all_tiles, transform = chunk.tiles * call.dilation, self.transform
        rows = call.dilation * (chunk.tiles * transform.outputs + transform.taps - 1)
        plane = all_tiles * channels + PLANE_PADDING
        residuals = [*call.residuals, call.input, call.input][:2]
        arrays = [
            call.input,
            call.output,
            *residuals,
            call.parameters,
            call.weights,
            call.bias,
            workspace.activated(rows * channels),
            workspace.operands(transform.operand_planes * plane + EXCESS_ROWS * channels),
            workspace.products(transform.product_planes * plane + EXCESS_ROWS * channels),
        ]
        self._function(
            *_addresses(arrays, np.float32),
            *_addresses([statistics], np.float64),
            frames,
            channels,
            call.dilation,
            chunk.first,
            chunk.tiles,
            len(call.residuals),
        )


@dataclass(frozen=True, slots=True, eq=False)
class DenseCall:
    """Arguments of a strided convolution without a transform that all ranges of rows share."""

    input: Floats
    """`[frames, channels]`; activated and convolved, with zeros around it."""
    output: Floats
    """`[rows, columns]`."""
    normalization: Floats
    """`[3, channels]`: mean, gain and shift. They turn an input x into (x - mean) gain + shift."""
    slopes: Floats
    """`[2]`: the slope of the leaky ReLU that follows above zero, and the smaller one below."""
    weights: Floats
    """`[taps x channels, columns]`, packed: see `packing.pack_columns`."""
    bias: Floats
    """`[columns]`."""
    taps: int
    """Frames that the kernel covers."""
    stride: int = 1
    """Frames from one output row to the next."""
    first_frame: int = 0
    """Input frame of the first tap for row 0; negative where there is padding before."""


class DenseKernel:
    """Normalization, leaky ReLU, strided convolution and bias."""

    def __init__(self, loaded: LoadedCode) -> None:
        """Find the kernel."""
        self._function = _function(loaded, "dense", calling.DENSE_ADDRESSES, calling.DENSE_INTEGERS)

    def run(self, call: DenseCall, block: MatrixBlock, workspace: Workspace) -> None:
        """Compute a block of `call.output`.

        `output[r] = bias + sum_k weights[k] u[first_frame + r stride + k]`, where `u` is the input
        after its normalization and the leaky ReLU, with zeros around it.
        """
        frames, channels = call.input.shape
        needed = (block.rows - 1) * call.stride + call.taps
        arrays = [
            call.input,
            call.output,
            call.normalization,
            call.slopes,
            call.weights,
            call.bias,
            workspace.activated((needed + EXCESS_ROWS * call.stride) * channels),
        ]
        self._function(
            *_addresses(arrays, np.float32),
            frames,
            channels,
            call.first_frame,
            call.taps,
            call.stride,
            call.output.shape[1],
            block.first_row,
            block.rows,
            block.first_column,
            block.columns,
        )


class StatisticsKernel:
    """Sums of columns."""

    def __init__(self, loaded: LoadedCode) -> None:
        """Find the kernel."""
        self._function = _function(
            loaded, "statistics", calling.STATISTICS_ADDRESSES, calling.STATISTICS_INTEGERS
        )

    def run(self, rows: Floats, block: MatrixBlock, statistics: Doubles) -> None:
        """Add the sums of a block of `rows` `[n, channels]`, and of squares, to `[2, channels]`.

        Columns outside the block stay as they are.
        """
        self._function(
            *_addresses([rows], np.float32),
            *_addresses([statistics], np.float64),
            rows.shape[1],
            block.first_row,
            block.rows,
            block.first_column,
            block.columns,
        )


class Kernels:
    """All kernels of a loaded object file."""

    def __init__(self, loaded: LoadedCode) -> None:
        """Find them."""
        self._loaded = loaded  # keeps the code in memory
        self.target = loaded.target
        self.convolutions = {
            transform.name: ConvolutionKernel(transform, loaded) for transform in TRANSFORMS
        }
        self.dense = DenseKernel(loaded)
        self.statistics = StatisticsKernel(loaded)


def _function(
    loaded: LoadedCode, name: str, addresses: Sequence[str], integers: Sequence[str]
) -> Callable[..., None]:
    kinds = [ctypes.c_void_p] * len(addresses) + [ctypes.c_int64] * len(integers)
    function: Callable[..., None] = ctypes.CFUNCTYPE(None, *kinds)(loaded.address(name))
    return function


def _addresses(arrays: Sequence[NDArray[Any]], kind: type[np.floating[Any]]) -> list[int]:
    for array in arrays:
        if array.dtype != kind or not array.flags.c_contiguous:
            raise ValueError(f"kernels take contiguous arrays of {kind.__name__} here")
    return [array.ctypes.data for array in arrays]
