"""ONNX Runtime with the settings that all engines share."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx
import onnxruntime

from kokoro_server.acoustic.blocking import block_convolutions
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.spectrum import convolve_spectra
from kokoro_server.errors import ModelPackError, Stopped, SynthesisFailed

onnxruntime.disable_telemetry_events()  # in case a program imported it before this package

_MOST_THREADS = 16
"""Samples were measured to be the same up to this number of threads. With many more, each thread
has so few columns of a product that ONNX Runtime splits the sums in another way."""


class Session:
    """A loaded graph. Samples don't depend on its threads; several runs may go on at once."""

    def __init__(self, model: onnx.ModelProto, weights: Path, threads: int) -> None:
        """Load `model` and let each run use up to `threads` threads.

        `weights` is the folder of the model's weights, which are memory-mapped. Raises
        `ModelPackError` when the runtime can't load them.
        """
        graph = block_convolutions(convolve_spectra(model))
        try:
            self._session = onnxruntime.InferenceSession(
                graph.SerializeToString(),
                _options(threads, weights),
                providers=["CPUExecutionProvider"],
            )
        except Exception as error:  # ONNX Runtime's exceptions share no narrower base
            raise ModelPackError(f"can't load the model of {weights}: {error}") from error

    def run(
        self, outputs: Sequence[str], feed: Mapping[str, Any], stop: CancelToken = NEVER
    ) -> list[Any]:
        """Compute `outputs` from `feed`.

        Raises `Stopped` at the next node of the graph once `stop` is cancelled, and
        `SynthesisFailed` when the runtime fails.
        """
        options = onnxruntime.RunOptions()
        # A long segment takes half a gigabyte; the arena would keep it until the process ends.
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        try:
            with stop.on_cancel(lambda: _terminate(options)):
                return list(self._session.run(list(outputs), feed, options))
        except Stopped:
            raise
        except Exception as error:  # as above
            stop.check()
            raise SynthesisFailed(f"ONNX Runtime failed: {error}") from error


def _terminate(run: onnxruntime.RunOptions) -> None:
    run.terminate = True


def _options(threads: int, weights: Path) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(threads, _MOST_THREADS)
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # Idle threads must not spin: other runs and the rest of the process need the cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(weights)
    )
    # ONNX Runtime would keep one memory pattern, with its memory, per length ever spoken.
    options.enable_mem_pattern = False
    return options
