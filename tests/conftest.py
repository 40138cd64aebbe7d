from pathlib import Path

import pytest

from kokoro_server.modelpack import ModelPack, default_directory, open_pack


@pytest.fixture(scope="session")
def pack_directory() -> Path:
    return default_directory()


@pytest.fixture(scope="session")
def model_pack(pack_directory: Path) -> ModelPack:
    """The real model; without it a test fails and says to run `kokoro-server pull`."""
    return open_pack(pack_directory)
