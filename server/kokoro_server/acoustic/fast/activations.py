"""Values that layers pass to each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.acoustic.fast.decoder_network import CURVES
from kokoro_server.acoustic.fast.memory import RunMemory
from kokoro_server.acoustic.fast.worker_team import WorkerTeam

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class DecoderInput:
    """Inputs of the decoder, 40 frames per second."""

    encoded: Floats
    """`[n, ENCODED_CHANNELS]`: the text's features, pitch and energy."""
    text: Floats
    """`[n, TEXT_CHANNELS]`: the text's features, reduced."""

    @property
    def curves(self) -> Floats:
        """`[n, CURVES]`: pitch and energy."""
        return self.encoded[:, -CURVES:]


@dataclass(frozen=True, slots=True, eq=False)
class GeneratorInput:
    """Inputs of the generator."""

    features: Floats
    """`[n, INPUT_CHANNELS]`, 80 frames per second."""
    harmonics: Floats
    """`[60 n + 1, HARMONIC_ROW]`: magnitudes, phases, zeros."""


@dataclass(frozen=True, slots=True, eq=False)
class ActivationsWithSums:
    """Activations, with the statistics that the next AdaIN needs."""

    rows: Floats
    """`[frames, channels]`."""
    statistics: NDArray[np.float64]
    """`[2, channels]`: sums over all frames, and sums of squares."""

    @staticmethod
    def of(rows: Floats, partial: NDArray[np.float64]) -> ActivationsWithSums:
        """Add up the `partial` sums `[chunks, 2, channels]` of the chunks that made `rows`.

        They are added in the order of the chunks, whatever order the chunks were computed in.
        """
        return ActivationsWithSums(rows, np.add.reduce(partial, axis=0))


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """What all layers of one run share."""

    style: Floats
    """The style, projected for all AdaINs."""
    memory: RunMemory
    team: WorkerTeam
    stop: CancelToken
