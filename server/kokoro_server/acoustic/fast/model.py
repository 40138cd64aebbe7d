"""The fast engine: ONNX Runtime, with own kernels for decoder and generator."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import Prosody, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.fast import files, network
from kokoro_server.acoustic.fast.activations import GeneratorInput
from kokoro_server.acoustic.fast.codegen.instruction_set import (
    InstructionSet,
    architecture_sets,
    best_instruction_set,
    instruction_sets,
)
from kokoro_server.acoustic.fast.decoder import Decoder
from kokoro_server.acoustic.fast.generator import Generator
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.memory import MemoryPool
from kokoro_server.acoustic.fast.objects import load_object, object_code
from kokoro_server.acoustic.fast.optimized_graphs import optimized_graph
from kokoro_server.acoustic.fast.packed_weights import packed_weights
from kokoro_server.acoustic.fast.parts import Part
from kokoro_server.acoustic.fast.sessions import Front, Tail
from kokoro_server.acoustic.fast.source import ModelSource
from kokoro_server.acoustic.fast.worker_team import WorkerTeam


class FastModel:
    """An `AcousticModel`; the graph draws no noise, so the seed changes nothing."""

    def __init__(
        self,
        model: Path,
        cache: Path,
        threads: int,
        target: InstructionSet | None = None,
        identity: str | None = None,
    ) -> None:
        """Load the pack's `model`, and let each run use up to `threads` threads.

        `cache` is the folder that `prepare` fills; missing files are made first. `target` is one
        of `instruction_sets()`, by default the fastest. `identity` names the contents of the
        model; without it they are read. Raises `ConfigurationError` where the processor has no
        instruction set, and `ModelPackError`.
        """
        self.target = target = target or best_instruction_set()
        source = ModelSource(model, identity)
        self._front = Front(source, cache, threads)
        kernels = Kernels(load_object(target, cache))
        packed = packed_weights(source, target, cache)
        self._decoder = Decoder(kernels, packed)
        self._generator = Generator(kernels, packed)
        self._tail = Tail(source, cache)
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
            self._tail.free_memory()
            conditioning = style[: network.STYLE_CHANNELS]
            features = self._decoder.run(front.decoder, conditioning, self._team, stop)
            given = GeneratorInput(features, front.harmonics)
            spectrum = self._generator.run(given, conditioning, memory, self._team, stop)
        # The activations are freed before the tail allocates its own memory.
        samples = self._tail.run(spectrum)
        return Waveform(samples, front.durations, front.natural_durations)


def prepare(
    model: Path,
    cache: Path,
    missing: Callable[[], object] = lambda: None,
    identity: str | None = None,
) -> None:
    """Fill the folder `cache`: kernels of every instruction set, packed weights, optimized graphs.

    The kernels work on every machine of this architecture that has one of its sets. The rest is
    for this machine's processor; where others need another layout, they make it when they start.
    Files of another version are removed. Calls `missing` before it makes a file. Raises
    `ModelPackError`. `identity` as in `FastModel`.
    """
    source = ModelSource(model, identity)
    best = next(iter(instruction_sets()), architecture_sets()[-1])
    packed_weights(source, best, cache, missing)
    for part in Part:
        optimized_graph(part, source, cache, missing)
    for target in architecture_sets():
        object_code(target, cache, missing)
    with suppress(OSError):  # without write access the folder stays unchanged
        files.remove_others(cache)
