"""A residual block: three pairs of convolutions, each with AdaIN and Snake before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.activations import ActivationsWithSums, Run
from kokoro_server.acoustic.fast.kernels import ConvolutionCall, ConvolutionKernel, FrameRange
from kokoro_server.acoustic.fast.plan import tiles_per_phase
from kokoro_server.acoustic.fast.style import gammas_and_betas, snake_parameters
from kokoro_server.acoustic.fast.workspace import Workspace

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """A convolution, ready to run."""

    kernel: ConvolutionKernel
    weights: Floats
    """Packed: see `packing.pack_planes`."""
    bias: Floats
    """`[channels]`."""
    alpha: Floats
    """Snake's parameter, `[channels]`."""
    dilation: int
    style_start: int
    """Index of the layer's first gamma in the style's projection; its betas follow the gammas."""

    def run(
        self, source: ActivationsWithSums, output: Floats, residuals: tuple[Floats, ...], run: Run
    ) -> ActivationsWithSums:
        """Convolve `source` into `output`, and add `residuals`; all are `[frames, channels]`.

        Waits while the run is paused. Raises `Stopped` once it is cancelled.
        """
        run.team.go_on(run.stop)
        frames, channels = source.rows.shape
        gamma, beta = gammas_and_betas(run.style, self.style_start, channels)
        call = ConvolutionCall(
            source.rows,
            output,
            residuals,
            snake_parameters(gamma, beta, self.alpha, source.statistics, frames),
            self.weights,
            self.bias,
            self.dilation,
        )
        transform = self.kernel.transform
        tiles = tiles_per_phase(transform, self.dilation, frames)
        step = tiles * self.dilation * transform.outputs
        partial = np.zeros((-(-frames // step), 2, channels))

        def make(index: int, workspace: Workspace) -> None:
            self.kernel.run(call, FrameRange(index * step, tiles), partial[index], workspace)

        run.team.share(make, len(partial))
        return ActivationsWithSums.of(output, partial)


@dataclass(frozen=True, slots=True, eq=False)
class ResidualBlock:
    """Three steps `x + second(first(x))`."""

    layers: Sequence[Layer]
    """First and second layer of each of the three steps, alternating."""

    def run(
        self, source: ActivationsWithSums, current: Floats, target: Floats, run: Run, *, add: bool
    ) -> ActivationsWithSums:
        """Write the block's output for `source` to `target`, or `add` it to the values there.

        All are `[frames, channels]`. `current` is memory for x. It may be the same array as
        `source`, or as `target` unless `add`.
        """
        hidden = run.memory.rows("hidden", *source.rows.shape)
        value, last = source, len(self.layers) - 2
        for index in range(0, len(self.layers), 2):
            first, second = self.layers[index : index + 2]
            inner = first.run(value, hidden, (), run)
            if index < last:
                value = second.run(inner, current, (value.rows,), run)
            else:
                residuals = (value.rows, target) if add else (value.rows,)
                value = second.run(inner, target, residuals, run)
        return value
