"""The decoder: from the text's features, pitch and energy to the generator's features.

As in the generator, every AdaIN needs the statistics of the whole utterance.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.fast import decoder_network as network
from kokoro_server.acoustic.fast.activations import DecoderInput
from kokoro_server.acoustic.fast.decoder_block import DecoderBlock
from kokoro_server.acoustic.fast.decoder_weights import STYLE, style_bias
from kokoro_server.acoustic.fast.dense_layer import DenseLayer
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.packing import fill_up
from kokoro_server.acoustic.fast.worker_team import WorkerTeam

Floats = NDArray[np.float32]


class Decoder:
    """Layers and weights, shared by all runs."""

    def __init__(self, kernels: Kernels, packed: Mapping[str, Floats]) -> None:
        """Take the `packed` weights, by upstream's names below `decoder.`."""
        self._style = DenseLayer(kernels, packed[STYLE], fill_up(style_bias(packed)))
        self._blocks: list[DecoderBlock] = []
        start = 0
        for block in network.BLOCKS:
            self._blocks.append(DecoderBlock.of(block, kernels, packed, start))
            start += sum(2 * row for *_, row in block.norms)

    def run(
        self, given: DecoderInput, style: Floats, team: WorkerTeam, stop: CancelToken = NEVER
    ) -> Floats:
        """Compute `[2 n, network.BLOCKS[-1].outputs]`, 80 frames per second.

        `style` is `[STYLE_CHANNELS]`. Raises `Stopped` at the next block once `stop` is cancelled.
        """
        projected = self._style.run_row(style, team)
        first, *others = network.BLOCKS
        rows = np.zeros((len(given.encoded), first.row), np.float32)
        rows[:, : first.inputs] = given.encoded
        for layers, following in zip(self._blocks, [*others, None], strict=True):
            team.go_on(stop)
            output = layers.run(rows, given.curves, projected, team)
            if following:
                rows = _with_text(output, given, following)
        return output


def _with_text(output: Floats, given: DecoderInput, following: network.Block) -> Floats:
    """Return the input of the block that follows: `output`, the text, pitch and energy, zeros."""
    rows = np.zeros((len(output), following.row), np.float32)
    parts = (output, given.text, given.curves)
    np.concatenate(parts, axis=1, out=rows[:, : following.inputs])
    return rows
