"""A residual block of the decoder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.activations import ActivationsWithSums
from kokoro_server.acoustic.fast.decoder_network import CURVES, TAPS, Block
from kokoro_server.acoustic.fast.decoder_weights import SCALE, curves
from kokoro_server.acoustic.fast.dense_layer import IDENTITY, DenseLayer
from kokoro_server.acoustic.fast.kernels import Kernels, MatrixBlock
from kokoro_server.acoustic.fast.style import gammas_and_betas, normalization
from kokoro_server.acoustic.fast.upsampling import Upsampling
from kokoro_server.acoustic.fast.worker_team import WorkerTeam

Floats = NDArray[np.float32]
_SLOPES = (1.0, 0.2)
"""Slopes of the leaky ReLU before a convolution."""
_MOST_ROWS = 256
"""Most output rows per chunk: their values fit into the core's own cache."""
_COLUMN_PARTS = 2
"""A sentence is one chunk of rows, and two threads need two chunks."""


@dataclass(frozen=True, slots=True, eq=False)
class DecoderBlock:
    """`(shortcut(x) + second(first(x))) / sqrt(2)`; the weights include the division."""

    kernels: Kernels
    first: DenseLayer
    second: DenseLayer
    shortcut: DenseLayer
    curves: Floats
    """`[CURVES, columns of the shortcut]`: see `decoder_weights.curves`."""
    upsampling: Upsampling | None
    """What doubles the frames before the first convolution."""
    style_start: int
    """Index of the first AdaIN's gammas in the style's projection; its betas follow, then the
    second AdaIN's gammas and betas."""

    @classmethod
    def of(
        cls, block: Block, kernels: Kernels, packed: Mapping[str, Floats], style_start: int
    ) -> DecoderBlock:
        """Take the block's part of the `packed` weights, by upstream's names."""
        upsampling, slopes = None, _SLOPES
        if block.upsamples:
            upsampling = _upsampling(block, packed)
            slopes = IDENTITY  # the leaky ReLU is before the upsampling

        def layer(name: str, bias: Floats, taps: int, slopes: tuple[float, float]) -> DenseLayer:
            weights = packed[f"{block.name}.{name}"]
            return DenseLayer(
                kernels,
                weights,
                bias,
                taps=taps,
                padding=taps // 2,
                slopes=slopes,
                most_rows=_MOST_ROWS,
                column_parts=_COLUMN_PARTS,
            )

        return cls(
            kernels,
            layer("conv1", packed[f"{block.name}.conv1.bias"], TAPS, slopes),
            layer("conv2", packed[f"{block.name}.conv2.bias"] * SCALE, TAPS, _SLOPES),
            layer("conv1x1", np.zeros(block.outputs, np.float32), 1, IDENTITY),
            packed[curves(block)].reshape(CURVES, block.outputs),
            upsampling,
            style_start,
        )

    def run(self, rows: Floats, curves: Floats, style: Floats, team: WorkerTeam) -> Floats:
        """Return the output for `rows` `[n, row]`, which hold the `curves` `[n, CURVES]`.

        `style` is projected for all AdaINs.
        """
        hidden = self._hidden(rows, style, team)
        frames, channels = len(hidden.rows), self.second.columns
        start = self.style_start + 2 * rows.shape[1]
        output = np.empty((frames, channels), np.float32)
        self.second.run(hidden.rows, output, team, _normalization(style, start, hidden))
        shortcut = np.empty((len(rows), channels), np.float32)
        self.shortcut.run(rows, shortcut, team)
        # Not a matrix product: NumPy's would wake threads of its own, which then wait busily.
        for curve, weights in zip(curves.T, self.curves, strict=True):
            shortcut += np.multiply.outer(curve, weights)
        by_input_frame = output.reshape(len(rows), -1, channels)
        by_input_frame += shortcut[:, np.newaxis]
        return output

    def _hidden(self, rows: Floats, style: Floats, team: WorkerTeam) -> ActivationsWithSums:
        """Return the output of the first convolution."""
        statistics = np.zeros((2, rows.shape[1]))
        everything = MatrixBlock(0, len(rows), 0, rows.shape[1])
        self.kernels.statistics.run(rows, everything, statistics)
        source = ActivationsWithSums(rows, statistics)
        normalizing = _normalization(style, self.style_start, source)
        if self.upsampling is None:
            hidden = np.empty((len(rows), self.first.columns), np.float32)
            return self.first.run_counting(rows, hidden, team, normalizing)
        upsampled = self.upsampling.run(_activated(rows, normalizing))
        hidden = np.empty((len(upsampled), self.first.columns), np.float32)
        return self.first.run_counting(upsampled, hidden, team)


def _normalization(style: Floats, start: int, source: ActivationsWithSums) -> Floats:
    """Return AdaIN's rows for `source`; `start` is the index of its gammas in the `style`."""
    frames, channels = source.rows.shape
    gamma, beta = gammas_and_betas(style, start, channels)
    return normalization(gamma, beta, source.statistics, frames)


def _upsampling(block: Block, packed: Mapping[str, Floats]) -> Upsampling:
    zeros = (0, block.row - block.inputs)
    weights = packed[f"{block.name}.pool.weight"].reshape(block.inputs, TAPS).T
    bias = packed[f"{block.name}.pool.bias"]
    return Upsampling(np.ascontiguousarray(np.pad(weights, ((0, 0), zeros))), np.pad(bias, zeros))


def _activated(rows: Floats, normalizing: Floats) -> Floats:
    """Do what a layer does before its convolution."""
    mean, gain, shift = normalizing
    value: Floats = rows - mean
    value *= gain
    value += shift
    np.maximum(value, value * np.float32(_SLOPES[1]), out=value)
    return value
