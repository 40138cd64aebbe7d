"""A residual block: three pairs of convolutions, each with AdaIN and Snake before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.crew import Crew
from kokoro_server.acoustic.fast.kernels import Chunk, ConvolutionCall, ConvolutionKernel
from kokoro_server.acoustic.fast.plan import tiles_per_phase
from kokoro_server.acoustic.fast.style import snake_parameters
from kokoro_server.acoustic.fast.workspace import Workspace

Floats = NDArray[np.float32]
Statistics = NDArray[np.float64]


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
    """Where in the style's projection the layer's gammas begin; its betas follow them."""

    def run(  # noqa: PLR0913  three arrays, their statistics, the style, and who does it
        self,
        source: Floats,
        statistics: Statistics,
        output: Floats,
        residuals: tuple[Floats, ...],
        style: Floats,
        crew: Crew,
    ) -> Statistics:
        """Convolve `source` into `output`, all `[frames, channels]`, and add `residuals`.

        `statistics` are those of `source`; returns the ones of `output`, `[2, channels]`, summed
        in the order of the frames.
        """
        frames, channels = source.shape
        gamma, beta = style[self.style_start :][: 2 * channels].reshape(2, channels)
        parameters = snake_parameters(gamma, beta, self.alpha, statistics, frames)
        call = ConvolutionCall(
            source, output, residuals, parameters, self.weights, self.bias, self.dilation
        )
        transform = self.kernel.transform
        tiles = tiles_per_phase(transform, self.dilation, frames)
        step = tiles * self.dilation * transform.outputs
        partial = np.empty((-(-frames // step), 2, channels), np.float32)

        def make(index: int, workspace: Workspace) -> None:
            self.kernel.run(call, Chunk(index * step, tiles), partial[index], workspace)

        crew.share(make, len(partial))
        return partial.sum(axis=0, dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class ResidualBlock:
    """Three steps `x + second(first(x))`."""

    layers: Sequence[Layer]
    """First and second of the three steps, in turn."""

    def run(  # noqa: PLR0913  as above
        self,
        source: Floats,
        statistics: Statistics,
        work: tuple[Floats, Floats],
        target: Floats,
        style: Floats,
        crew: Crew,
        *,
        add: bool,
    ) -> Statistics:
        """Write to `target` what the block makes of `source`, or `add` it to what is there.

        All arrays are `[frames, channels]`. `work` holds one for what `first` makes and one for
        x, which may be `source`, or `target` unless `add`. Returns the statistics of `target`.
        """
        hidden, current = work
        value = source
        last = len(self.layers) - 2
        for index in range(0, len(self.layers), 2):
            first, second = self.layers[index : index + 2]
            inner = first.run(value, statistics, hidden, (), style, crew)
            output, residuals = current, (value,)
            if index == last:
                output, residuals = target, (value, target) if add else (value,)
            statistics = second.run(hidden, inner, output, residuals, style, crew)
            value = output
        return statistics
