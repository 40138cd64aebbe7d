"""Layers without a transform: upsampling, the source's and the last convolution, the style."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.activations import ActivationsWithSums
from kokoro_server.acoustic.fast.kernels import DenseCall, Kernels
from kokoro_server.acoustic.fast.worker_team import WorkerTeam
from kokoro_server.acoustic.fast.workspace import Workspace

Floats = NDArray[np.float32]

IDENTITY = (1.0, 1.0)
"""Slopes of a leaky ReLU that does nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class DenseLayer:
    """A strided convolution after a leaky ReLU."""

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
    chunk_rows: int = 480
    """Output rows per chunk."""

    @property
    def columns(self) -> int:
        """Floats per output row."""
        return self.bias.size

    def run(self, source: Floats, output: Floats, team: WorkerTeam) -> None:
        """Convolve `source` `[frames, channels]` into `output` `[rows, columns]`."""
        self._share(self._call(source, output), team, None)

    def run_counting(self, source: Floats, output: Floats, team: WorkerTeam) -> ActivationsWithSums:
        """Do what `run` does, and return the output with its statistics."""
        chunks = -(-len(output) // self.chunk_rows)
        partial = np.zeros((chunks, 2, self.columns))
        self._share(self._call(source, output), team, partial)
        return ActivationsWithSums.of(output, partial)

    def _call(self, source: Floats, output: Floats) -> DenseCall:
        return DenseCall(
            source,
            output,
            np.array(self.slopes, np.float32),
            self.weights,
            self.bias,
            taps=self.taps,
            stride=self.stride,
            first_frame=-self.padding,
        )

    def _share(
        self, call: DenseCall, team: WorkerTeam, partial: NDArray[np.float64] | None
    ) -> None:
        rows = len(call.output)

        def make(index: int, workspace: Workspace) -> None:
            first = index * self.chunk_rows
            count = min(self.chunk_rows, rows - first)
            self.kernels.dense.run(call, first, count, workspace)
            if partial is not None:
                self.kernels.statistics.run(call.output[first : first + count], partial[index])

        team.share(make, -(-rows // self.chunk_rows))
