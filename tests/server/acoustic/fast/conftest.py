import shutil
from pathlib import Path

import pytest
from tests.server.acoustic.fast.direct import Floats
from tests.server.acoustic.fast.parameters import random_parameters

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, instruction_sets
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.objects import load_object
from kokoro_server.modelpack import default_directory
from kokoro_server.modelpack.file_names import FAST


@pytest.fixture(scope="module")
def parameters() -> dict[str, Floats]:
    """Return random parameters of decoder and generator."""
    return random_parameters()


@pytest.fixture(scope="session")
def kernel_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for kernels, with those beside the pack: compiling takes 40 s."""
    cache = tmp_path_factory.mktemp("kernels")
    for made in (default_directory() / FAST).glob("kernels-*"):
        shutil.copy(made, cache)
    return cache


@pytest.fixture(scope="session")
def kernels_by_target(kernel_cache: Path) -> dict[InstructionSet, Kernels]:
    """Return the kernels of every instruction set that this machine has."""
    return {target: Kernels(load_object(target, kernel_cache)) for target in instruction_sets()}


@pytest.fixture(scope="session")
def kernels(kernels_by_target: dict[InstructionSet, Kernels]) -> Kernels:
    return kernels_by_target[instruction_sets()[0]]
