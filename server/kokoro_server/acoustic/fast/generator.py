"""The iSTFTNet generator: from decoder and harmonic features to magnitudes and phases.

Every AdaIN needs the mean and variance of its input over the whole utterance. So a layer can't
begin before the previous layer has ended, and no sample exists before the last layer runs. Only
shorter utterances give earlier audio.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.fast import network
from kokoro_server.acoustic.fast.activations import GeneratorInput, Run
from kokoro_server.acoustic.fast.dense_layer import DenseLayer
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.memory import RunMemory
from kokoro_server.acoustic.fast.packing import fill_up
from kokoro_server.acoustic.fast.resblock import Layer
from kokoro_server.acoustic.fast.stage import StageLayers
from kokoro_server.acoustic.fast.worker_team import WorkerTeam

Floats = NDArray[np.float32]
_POST_TAPS = 7
_POST_SLOPE = 0.01


class Generator:
    """Layers and weights, shared by all runs."""

    def __init__(self, kernels: Kernels, packed: Mapping[str, Floats]) -> None:
        """Take the `packed` weights, by upstream's names below `decoder.generator.`."""
        layers = _residual_layers(kernels, packed)
        biases = [packed[f"{each.norm}.bias"] for each in network.convolutions()]
        self._style = DenseLayer(kernels, packed["style"], fill_up(np.concatenate(biases)))
        self._stages = [StageLayers(stage, kernels, packed, layers) for stage in network.STAGES]
        self._post = DenseLayer(
            kernels,
            packed["conv_post"],
            fill_up(packed["conv_post.bias"]),
            taps=_POST_TAPS,
            padding=_POST_TAPS // 2,
            slopes=network.mean_slopes(_POST_SLOPE),
        )

    def run(
        self,
        source: GeneratorInput,
        style: Floats,
        memory: RunMemory,
        team: WorkerTeam,
        stop: CancelToken = NEVER,
    ) -> Floats:
        """Compute `[HARMONIC_CHANNELS, frames]`: log magnitudes, and phases before their sine.

        `style` is `[STYLE_CHANNELS]`. Raises `Stopped` at the next layer once `stop` is cancelled.
        """
        team.go_on(stop)
        run = Run(self._style.run_row(style, team), memory, team, stop)
        # A stage takes its input off the list, so that the input's memory is freed early.
        values = [source.features]
        for stage in self._stages:
            values.append(stage.run(values, source.harmonics, run))
        (value,) = values
        spectrum = memory.rows("signal", len(value), self._post.columns)
        self._post.run(value, spectrum, team)
        memory.shrink()  # before the copy, which would be the peak of a long utterance
        return np.ascontiguousarray(spectrum[:, : network.HARMONIC_CHANNELS].T)


def _residual_layers(kernels: Kernels, packed: Mapping[str, Floats]) -> dict[str, Layer]:
    """Make the layers of all residual blocks, by name."""
    layers: dict[str, Layer] = {}
    style_start = 0
    for each in network.convolutions():
        layers[each.name] = Layer(
            kernel=kernels.convolutions[each.transform.name],
            weights=packed[each.name],
            bias=packed[f"{each.name}.bias"],
            alpha=packed[each.alpha],
            dilation=each.dilation,
            style_start=style_start,
        )
        style_start += 2 * each.channels
    return layers
