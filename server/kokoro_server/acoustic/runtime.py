"""ONNX Runtime with the settings that all engines share."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnxruntime

from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.errors import ModelPackError, Stopped, SynthesisFailed

onnxruntime.disable_telemetry_events()  # in case a program imported it before this package
# All sessions share one arena, so that a run of one returns what is free of all.
onnxruntime.create_and_register_allocator(
    onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    ),
    onnxruntime.OrtArenaCfg({}),
)

_MOST_THREADS = 16
"""Samples were measured to be the same up to this number of threads. With many more, each thread
has so few columns of a product that ONNX Runtime splits the sums in another way."""
_ERRORS = 3
"""ONNX Runtime's level of logs that leaves warnings out."""
_SMALL_BYTES = "1024"
"""Smaller weights are in the file of an optimized graph itself."""


class Session:
    """A loaded graph. Samples don't depend on its threads; several runs may go on at once."""

    def __init__(
        self, graph: bytes, weights: Path, threads: int, *, is_optimized: bool = False
    ) -> None:
        """Load `graph`, a model of `rewriting.for_runtime`, and let each run use `threads` threads.

        `weights` is the folder of the model's weights, which are memory-mapped. With
        `is_optimized`, `graph` was written by `write_optimized` on a machine of this kind. Raises
        `ModelPackError` when the runtime can't load them.
        """
        options = _options(threads, weights)
        if is_optimized:
            options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        self._session = _load(graph, options, weights)

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
        except Exception as error:  # as in `_load`
            stop.check()
            raise SynthesisFailed(f"ONNX Runtime failed: {error}") from error


def write_optimized(graph: bytes, weights: Path, target: Path) -> None:
    """Write the graph that ONNX Runtime makes of `graph` to `target`, and its weights beside it.

    The weights are in `optimized_weights(target)`. Both depend on the processor and the version
    of ONNX Runtime. Raises `ModelPackError` where the runtime can't.
    """
    options = _options(1, weights)
    options.log_severity_level = _ERRORS  # it warns that the file is for machines of this kind
    options.optimized_model_filepath = str(target)
    prefix = "session.optimized_model_external_initializers"
    options.add_session_config_entry(f"{prefix}_file_name", optimized_weights(target).name)
    options.add_session_config_entry(f"{prefix}_min_size_in_bytes", _SMALL_BYTES)
    _load(graph, options, weights)


def optimized_weights(graph: Path) -> Path:
    """Return the path of the weights of an optimized graph."""
    return graph.with_suffix(".bin")


def _load(
    graph: bytes, options: onnxruntime.SessionOptions, weights: Path
) -> onnxruntime.InferenceSession:
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime's exceptions share no narrower base
        raise ModelPackError(f"can't load the model of {weights}: {error}") from error


def _terminate(run: onnxruntime.RunOptions) -> None:
    run.terminate = True


def _options(threads: int, weights: Path) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(threads, _MOST_THREADS)
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.add_session_config_entry("session.use_env_allocators", "1")
    # Idle threads must not spin: other runs and the rest of the process need the cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(weights)
    )
    # ONNX Runtime would keep one memory pattern, with its memory, per length ever spoken.
    options.enable_mem_pattern = False
    return options
