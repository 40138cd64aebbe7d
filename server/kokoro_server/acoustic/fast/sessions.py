"""The parts of the graph that run on ONNX Runtime: before the generator's kernels, and after."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from kokoro_server.acoustic.fast import graphs, network
from kokoro_server.acoustic.fast.activations import Source
from kokoro_server.errors import ModelPackError, SynthesisFailed

Floats = NDArray[np.float32]


class Front:
    """From phoneme ids to the generator's inputs."""

    def __init__(self, model: onnx.ModelProto, directory: Path, threads: int) -> None:
        """Load the front of `model`, whose weights stand in `directory`.

        Raises `ModelPackError`.
        """
        self._session = _load(graphs.front_graph(model), directory, threads)

    def run(
        self, phoneme_ids: NDArray[np.int64], style: NDArray[np.float32], speed: float
    ) -> tuple[Source, NDArray[np.int64]]:
        """Compute what the generator starts from, and the durations; see `AcousticModel.run`.

        Raises `SynthesisFailed` when the runtime fails.
        """
        feed = {
            "input_ids": np.pad(phoneme_ids, 1)[np.newaxis],
            "style": style[np.newaxis],
            "speed": np.array([speed], np.float32),
        }
        names = [graphs.FEATURES, graphs.HARMONICS, graphs.DURATIONS]
        features, harmonics, durations = _run(self._session, names, feed)
        rows = np.zeros((harmonics.shape[2], network.HARMONIC_ROW), np.float32)
        rows[:, : network.HARMONIC_CHANNELS] = harmonics[0].T
        return Source(np.ascontiguousarray(features[0].T), rows), durations


class Tail:
    """From magnitudes and phases to the waveform."""

    def __init__(self, model: onnx.ModelProto, directory: Path) -> None:
        """Load the tail of `model`, whose weights stand in `directory`.

        Raises `ModelPackError`.
        """
        self._session = _load(graphs.tail_graph(model), directory, threads=1)

    def run(self, spectrum: Floats) -> Floats:
        """Compute the samples of `spectrum` `[HARMONIC_CHANNELS, frames]`.

        Raises `SynthesisFailed` when the runtime fails.
        """
        feed = {graphs.SPECTRUM: spectrum[np.newaxis]}
        samples: Floats
        (samples,) = _run(self._session, [graphs.WAVEFORM], feed)
        return samples


def _load(model: onnx.ModelProto, directory: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # Threads that wait for work give way to other runs and to the rest of the process.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(directory)
    )
    try:
        return onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # ONNX Runtime's exceptions share no narrower base
        raise ModelPackError(f"can't load the model of {directory}: {error}") from error


def _run(
    session: onnxruntime.InferenceSession, outputs: list[str], feed: Mapping[str, Any]
) -> list[Any]:
    # What a run takes is given back at its end: the front's memory isn't held with the generator's.
    options = onnxruntime.RunOptions()
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    try:
        return list(session.run(outputs, feed, options))
    except Exception as error:  # as above
        raise SynthesisFailed(f"ONNX Runtime failed: {error}") from error
