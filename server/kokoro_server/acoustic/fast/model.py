"""The fast engine: ONNX Runtime, with own kernels for the generator's convolutions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import Prosody, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.fast import files, graphs, network
from kokoro_server.acoustic.fast.codegen.instruction_set import (
    InstructionSet,
    architecture_sets,
    best_instruction_set,
    instruction_sets,
)
from kokoro_server.acoustic.fast.generator import Generator
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.memory import MemoryPool
from kokoro_server.acoustic.fast.objects import load_object
from kokoro_server.acoustic.fast.packed_weights import packed_weights
from kokoro_server.acoustic.fast.sessions import Front, Tail
from kokoro_server.acoustic.fast.worker_team import WorkerTeam


class FastModel:
    """An `AcousticModel`; the graph draws no noise, so the seed changes nothing."""

    def __init__(
        self, model: Path, cache: Path, threads: int, target: InstructionSet | None = None
    ) -> None:
        """Load the pack's `model`, and let each run use up to `threads` threads.

        `cache` is the folder that `prepare` fills; missing files are made first. `target` is one
        of `instruction_sets()`, by default the fastest. Raises `ConfigurationError` where the
        processor has none, and `ModelPackError`.
        """
        self.target = target = target or best_instruction_set()
        graph = graphs.read_model(model)
        parameters = graphs.generator_parameters(graph, model.parent)
        self._front = Front(graph, model.parent, threads)
        self._generator = Generator(
            Kernels(load_object(target, cache)),
            parameters,
            packed_weights(parameters, target, cache),
        )
        self._tail = Tail(graph, model.parent)
        self._team = WorkerTeam(threads)
        self._memory = MemoryPool(threads)

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        seed: int,  # noqa: ARG002  the protocol's; this graph has no noise
        stop: CancelToken = NEVER,
    ) -> Waveform:
        """Speak; see `AcousticModel.run`."""
        with self._memory.borrow() as memory, self._team.run():
            front = self._front.run(phoneme_ids, style, prosody, stop)
            conditioning = style[: network.STYLE_CHANNELS]
            spectrum = self._generator.run(front.source, conditioning, memory, self._team, stop)
        # The activations are freed before the tail allocates its own memory.
        samples = self._tail.run(spectrum)
        return Waveform(samples, front.durations, front.natural_durations)


def prepare(model: Path, cache: Path, missing: Callable[[], object] = lambda: None) -> None:
    """Fill the folder `cache` with the kernels of every instruction set, and packed weights.

    The kernels work on every machine of this architecture that has one of its sets. The weights
    are packed for this machine's; where others need another layout, they make it when they start.
    Files of another version are removed. Calls `missing` before it makes a file. Raises
    `ModelPackError`.
    """
    graph = graphs.read_model(model)
    parameters = graphs.generator_parameters(graph, model.parent)
    best = next(iter(instruction_sets()), architecture_sets()[-1])
    packed_weights(parameters, best, cache, missing)
    for target in architecture_sets():
        load_object(target, cache, missing)
    with suppress(OSError):  # without write access the folder stays unchanged
        files.remove_others(cache)
