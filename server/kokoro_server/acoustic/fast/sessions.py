"""The parts of the graph that run on ONNX Runtime: before the generator's kernels, and after."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray

from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.fast import graphs, network
from kokoro_server.acoustic.fast.activations import GeneratorInput
from kokoro_server.acoustic.runtime import Session

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class FrontOutput:
    """What a run of the front computes."""

    source: GeneratorInput
    durations: NDArray[np.int64]
    """As `Waveform` has them."""
    natural_durations: Floats
    """Likewise."""


class Front:
    """From phoneme ids to the generator's inputs."""

    def __init__(self, model: onnx.ModelProto, directory: Path, threads: int) -> None:
        """Load the front of `model`, whose weights stand in `directory`.

        Raises `ModelPackError`.
        """
        self._session = Session(graphs.front_graph(model), directory, threads)

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        stop: CancelToken = NEVER,
    ) -> FrontOutput:
        """Compute what the generator starts from; see `AcousticModel.run`.

        Raises `SynthesisFailed` when the runtime fails, `Stopped` once `stop` is given.
        """
        feed = {
            "input_ids": np.pad(phoneme_ids, 1)[np.newaxis],
            "style": style[np.newaxis],
            "speeds": prosody.speeds,
            "pitch": prosody.pitch,
        }
        names = [graphs.FEATURES, graphs.HARMONICS, *graphs.DURATIONS]
        features, harmonics, *durations = self._session.run(names, feed, stop)
        rows = np.zeros((harmonics.shape[2], network.HARMONIC_ROW), np.float32)
        rows[:, : network.HARMONIC_CHANNELS] = harmonics[0].T
        source = GeneratorInput(np.ascontiguousarray(features[0].T), rows)
        return FrontOutput(source, *durations)


class Tail:
    """From magnitudes and phases to the waveform."""

    def __init__(self, model: onnx.ModelProto, directory: Path) -> None:
        """Load the tail of `model`, whose weights stand in `directory`.

        Raises `ModelPackError`.
        """
        self._session = Session(graphs.tail_graph(model), directory, threads=1)

    def run(self, spectrum: Floats) -> Floats:
        """Compute the samples of `spectrum` `[HARMONIC_CHANNELS, frames]`.

        Raises `SynthesisFailed` when the runtime fails.
        """
        feed = {graphs.SPECTRUM: spectrum[np.newaxis]}
        samples: Floats
        (samples,) = self._session.run([graphs.WAVEFORM], feed)
        return samples
