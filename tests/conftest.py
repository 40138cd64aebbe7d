from pathlib import Path

import pytest
from hypothesis import settings

from kokoro_server.modelpack import ModelPack, default_directory, open_pack

# The duration of an example depends on the machine, not on the code. The examples are the same in
# every run, so that a change alone makes a test fail; `make explore` looks for new ones.
settings.register_profile("any-machine", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def pack_directory() -> Path:
    return default_directory()


@pytest.fixture(scope="session")
def model_pack(pack_directory: Path) -> ModelPack:
    """The real model. If it is missing, the test fails with the advice to run `kokoro-server
    pull`."""
    return open_pack(pack_directory)
