"""Layers without a transform: the decoder's convolutions, upsampling, the style and others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.activations import ActivationsWithSums
from kokoro_server.acoustic.fast.kernels import DenseCall, Kernels, MatrixBlock
from kokoro_server.acoustic.fast.plan import rows_per_chunk
from kokoro_server.acoustic.fast.worker_team import WorkerTeam
from kokoro_server.acoustic.fast.workspace import Workspace

Floats = NDArray[np.float32]

IDENTITY = (1.0, 1.0)
"""Slopes of a leaky ReLU that does nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class DenseLayer:
    """A strided convolution after a normalization and a leaky ReLU."""

    kernels: Kernels
    weights: Floats
    """Packed: see `packing.pack_columns`."""
    bias: Floats
    """`[columns]`, padded like the weights."""
    taps: int = 1
    stride: int = 1
    padding: int = 0
    """Frames of zeros before the first."""
    slopes: tuple[float, float] = IDENTITY
    """Factors for values above zero and below."""
    most_rows: int = 480
    """Most output rows per chunk."""
    column_parts: int = 1
    """Parts of the output's columns that are chunks of their own. A chunk reads the weights of its
    columns and all values of its rows."""

    @property
    def columns(self) -> int:
        """Floats per output row."""
        return self.bias.size

    def run(
        self,
        source: Floats,
        output: Floats,
        team: WorkerTeam,
        normalization: Floats | None = None,
    ) -> None:
        """Convolve `source` `[frames, channels]` into `output` `[rows, columns]`.

        `normalization` is as in `DenseCall`; by default there is none.
        """
        call = self._call(source, output, normalization)
        self._share(call, self._blocks(len(output)), team, None)

    def run_row(self, row: Floats, team: WorkerTeam) -> Floats:
        """Return the output `[columns]` for one row of input."""
        output = np.empty((1, self.columns), np.float32)
        self.run(np.ascontiguousarray(row[np.newaxis]), output, team)
        (only,) = output
        return only

    def run_counting(
        self,
        source: Floats,
        output: Floats,
        team: WorkerTeam,
        normalization: Floats | None = None,
    ) -> ActivationsWithSums:
        """Do what `run` does, and return the output with its statistics."""
        blocks = self._blocks(len(output))
        partial = np.zeros((len(blocks), 2, self.columns))
        self._share(self._call(source, output, normalization), blocks, team, partial)
        return ActivationsWithSums.of(output, partial)

    def _call(self, source: Floats, output: Floats, normalization: Floats | None) -> DenseCall:
        return DenseCall(
            source,
            output,
            _unchanged(source.shape[1]) if normalization is None else normalization,
            np.array(self.slopes, np.float32),
            self.weights,
            self.bias,
            taps=self.taps,
            stride=self.stride,
            first_frame=-self.padding,
        )

    def _blocks(self, rows: int) -> list[MatrixBlock]:
        """Return the chunks of an output of `rows` rows."""
        step = rows_per_chunk(rows, self.most_rows, self.column_parts)
        columns = self.columns // self.column_parts
        return [
            MatrixBlock(row, min(step, rows - row), column, columns)
            for row in range(0, rows, step)
            for column in range(0, self.columns, columns)
        ]

    def _share(
        self,
        call: DenseCall,
        blocks: Sequence[MatrixBlock],
        team: WorkerTeam,
        partial: NDArray[np.float64] | None,
    ) -> None:
        def make(index: int, workspace: Workspace) -> None:
            block = blocks[index]
            self.kernels.dense.run(call, block, workspace)
            if partial is not None:
                self.kernels.statistics.run(call.output, block, partial[index])

        team.share(make, len(blocks))


@lru_cache
def _unchanged(channels: int) -> Floats:
    """Return the normalization that changes nothing."""
    return np.repeat(np.array([[0], [1], [0]], np.float32), channels, axis=1)
