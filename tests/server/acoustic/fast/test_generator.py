from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from tests.server.acoustic.fast import direct

from kokoro_server.acoustic.fast.activations import GeneratorInput
from kokoro_server.acoustic.fast.generator import Generator
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.memory import RunMemory
from kokoro_server.acoustic.fast.packed_weights import pack
from kokoro_server.acoustic.fast.worker_team import WorkerTeam

Floats = direct.Floats


@pytest.fixture(scope="module")
def generator(kernels: Kernels, parameters: dict[str, Floats]) -> Generator:
    return Generator(kernels, dict(pack(parameters, kernels.target)))


def source_of(frames: int) -> tuple[GeneratorInput, Floats]:
    random = np.random.default_rng(frames)
    features = random.standard_normal((frames, 512), np.float32)
    harmonics = np.zeros((60 * frames + 1, 32), np.float32)
    harmonics[:, :22] = random.standard_normal((60 * frames + 1, 22), np.float32)
    return GeneratorInput(features, harmonics), random.standard_normal(128, np.float32)


def poisoned_memory() -> RunMemory:
    memory = RunMemory()
    for slot in ("signal", "hidden", "branch", "sum"):
        memory.rows(slot, 30_000, 128)[:] = np.nan
    return memory


@pytest.mark.parametrize("frames", [1, 2, 3, 7, 20])
def test_the_generator_is_what_upstream_defines(
    kernels: Kernels, generator: Generator, parameters: dict[str, Floats], frames: int
) -> None:
    source, style = source_of(frames)
    wanted = direct.generate(parameters, source.features, source.harmonics[:, :22], style)

    spectrum = generator.run(source, style, poisoned_memory(), WorkerTeam(2))

    least = 90 if kernels.target.split else 110
    assert direct.signal_to_noise(wanted, spectrum) > least


def test_samples_are_the_same_whatever_the_number_of_threads(generator: Generator) -> None:
    source, style = source_of(41)

    results = [
        generator.run(source, style, poisoned_memory(), WorkerTeam(threads))
        for threads in (1, 2, 3)
    ]

    assert np.array_equal(results[0], results[1])
    assert np.array_equal(results[0], results[2])


def test_samples_are_the_same_under_load(generator: Generator) -> None:
    team = WorkerTeam(3)
    sources = [source_of(frames) for frames in (5, 23, 41, 12)]
    alone = [generator.run(*each, RunMemory(), WorkerTeam(1)) for each in sources]

    with ThreadPoolExecutor(4) as callers:
        together = [callers.submit(generator.run, *each, RunMemory(), team) for each in sources * 3]

    for wanted, found in zip(alone * 3, together, strict=True):
        assert np.array_equal(wanted, found.result())
