"""A stage of the generator: upsample, add the source, sum three residual blocks."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast import network
from kokoro_server.acoustic.fast.activations import Run
from kokoro_server.acoustic.fast.dense_layer import DenseLayer
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.packing import fill_up
from kokoro_server.acoustic.fast.resblock import Layer, ResidualBlock

Floats = NDArray[np.float32]
_UPSAMPLING_ROWS = 96
"""Most output rows per chunk; one row holds all frames that upsampling makes of one input frame."""


class StageLayers:
    """The layers of one stage."""

    def __init__(
        self,
        stage: network.Stage,
        kernels: Kernels,
        packed: Mapping[str, Floats],
        layers: Mapping[str, Layer],
    ) -> None:
        """Take this stage's part of the generator's weights and `layers`."""
        self._stage = stage
        name = f"ups.{stage.index}"
        self._upsampling = DenseLayer(
            kernels,
            packed[name],
            np.tile(packed[f"{name}.bias"], stage.upsampling),
            taps=2,
            padding=1,
            slopes=stage.slopes,
            most_rows=_UPSAMPLING_ROWS,
        )
        name = f"noise_convs.{stage.index}"
        self._source = DenseLayer(
            kernels,
            packed[name],
            fill_up(packed[f"{name}.bias"]),
            taps=stage.source_taps,
            stride=stage.source_stride,
            padding=(stage.source_taps - stage.source_stride) // 2,
        )
        self._noise_block = _block(stage.noise_block, layers)
        self._blocks = [_block(block, layers) for block in stage.blocks]

    def run(self, values: list[Floats], harmonics: Floats, run: Run) -> Floats:
        """Compute the sum of this stage's blocks from the previous stage's `[frames, channels]`.

        The input is the last of `values`, and is taken off them.
        """
        rows = self._upsample(values.pop(), run)
        branch = run.memory.rows("branch", *rows.shape)
        source = self._source.run_counting(harmonics, branch, run.team)
        signal = self._noise_block.run(source, branch, rows, run, add=True)
        total = run.memory.rows("sum", *rows.shape)
        first, second, third = self._blocks
        first.run(signal, total, total, run, add=False)
        second.run(signal, branch, total, run, add=True)
        # Nothing reads the signal after the last block, so its running value may replace it.
        third.run(signal, rows, total, run, add=True)
        return total

    def _upsample(self, value: Floats, run: Run) -> Floats:
        """Upsample, crop the ends, and add reflection padding before the first frame."""
        stage, columns = self._stage, self._upsampling.columns
        rows = run.memory.rows("signal", len(value) + 1, columns)
        self._upsampling.run(value, rows, run.team)
        frames = rows.reshape(-1, stage.channels)
        crop = stage.upsampling // 2
        for distance in range(1, stage.reflected + 1):
            frames[crop - distance] = frames[crop + distance]
        return frames[crop - stage.reflected :][: len(value) * stage.upsampling + stage.reflected]


def _block(block: tuple[network.Convolution, ...], layers: Mapping[str, Layer]) -> ResidualBlock:
    return ResidualBlock([layers[each.name] for each in block])
