"""The acoustic model on ONNX Runtime."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from kokoro_server.acoustic import Waveform
from kokoro_server.acoustic.blocking import block_convolutions
from kokoro_server.errors import ModelPackError, SynthesisFailed

_MOST_THREADS = 16
"""Threads that samples were seen to be the same for. Many more leave each so few columns of a
product that ONNX Runtime sums them in other portions."""


class OnnxModel:
    """Run a pack's `model.onnx`; the weights beside it stay mapped from the file.

    The graph draws no noise, so the seed changes nothing. ONNX Runtime allows concurrent runs of
    one session.
    """

    def __init__(self, model: Path, threads: int) -> None:
        """Load `model` and let each run use up to `threads` threads.

        Raises `ModelPackError` when the file can't be read or isn't a model.
        """
        try:
            graph = block_convolutions(onnx.load(model, load_external_data=False))
            self._session = onnxruntime.InferenceSession(
                graph.SerializeToString(),
                _options(threads, model.parent),
                providers=["CPUExecutionProvider"],
            )
        except Exception as error:  # ONNX Runtime's exceptions share no narrower base
            raise ModelPackError(f"can't load {model}: {error}") from error

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        speed: float,
        seed: int,  # noqa: ARG002  the protocol's; this graph has no noise
    ) -> Waveform:
        """Speak, as `AcousticModel.run` says; raise `SynthesisFailed` when the runtime fails."""
        feed = {
            "input_ids": np.pad(phoneme_ids, 1)[np.newaxis],
            "style": style[np.newaxis],
            "speed": np.array([speed], np.float32),
        }
        try:
            samples, durations = self._session.run(["waveform", "durations"], feed, _run_options())
        except Exception as error:  # as above
            raise SynthesisFailed(f"ONNX Runtime failed: {error}") from error
        return Waveform(samples, durations)


def _options(threads: int, weights: Path) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(threads, _MOST_THREADS)
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # Threads that wait for work give way to other runs and to the rest of the process.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(weights)
    )
    # Patterns are kept for every length that was ever spoken, and hold memory for each.
    options.enable_mem_pattern = False
    return options


def _run_options() -> onnxruntime.RunOptions:
    options = onnxruntime.RunOptions()
    # A long segment takes half a gigabyte, which would be held until the process ends.
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return options
