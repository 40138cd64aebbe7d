from collections.abc import Iterator
from pathlib import Path

import pytest

from kokoro_client import SpeechClient
from kokoro_client.local_server import local_server
from kokoro_server.modelpack import ModelPack


@pytest.fixture(scope="session")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server") / "log.jsonl"


@pytest.fixture(scope="session")
def voices_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the server's own voices."""
    return tmp_path_factory.mktemp("voices")


@pytest.fixture(scope="session")
def address(model_pack: ModelPack, server_log: Path, voices_dir: Path) -> Iterator[str]:
    """The address of a real server, in a process of its own, with the real model."""
    directory = str(model_pack.directory)
    with (
        server_log.open("w", buffering=1) as log,
        local_server(
            "--languages", "all", "--offline", "--model-dir", directory, "--max-wait", "900",
            "--voices-dir", str(voices_dir),
            "--no-stream-admission", log=log,
        ) as address,
    ):  # fmt: skip
        yield address


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[SpeechClient]:
    with SpeechClient(address, timeout=300) as client:
        yield client
