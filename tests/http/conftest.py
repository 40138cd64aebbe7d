from collections.abc import Iterator

import httpx
import pytest
from tests.client import scripted_server
from tests.client.scripted_server import Script, ScriptedServer
from tests.http.running import RunningAdapter, running_adapter

from kokoro_client.local_server import local_server
from kokoro_server.modelpack import ModelPack


@pytest.fixture(scope="session")
def real_adapter(
    model_pack: ModelPack, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningAdapter]:
    """An adapter of a real server with the real model."""
    model = ("--offline", "--model-dir", str(model_pack.directory), "--max-wait", "900")
    folder = tmp_path_factory.mktemp("real")
    with (
        (folder / "server.log").open("w", buffering=1) as log,
        local_server("--languages", "en-US", *model, log=log) as address,
        running_adapter(address, folder) as adapter,
    ):
        yield adapter


@pytest.fixture
def real_http(real_adapter: RunningAdapter) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=real_adapter.url, timeout=120) as client:
        yield client


@pytest.fixture(scope="session")
def scripted() -> Iterator[ScriptedServer]:
    running = scripted_server.start()
    yield running
    running.server.stop(None).wait()


@pytest.fixture(scope="session")
def adapter(
    scripted: ScriptedServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningAdapter]:
    """An adapter of the scripted server."""
    options = ("--metrics", "--cors-origin", "https://example.com", "--max-body-bytes", "100000")
    with running_adapter(scripted.target, tmp_path_factory.mktemp("scripted"), *options) as running:
        yield running


@pytest.fixture
def script(scripted: ScriptedServer) -> Script:
    """The script of the scripted server; it answers normally until a test changes it."""
    vars(scripted.script).update(vars(Script()))
    return scripted.script


@pytest.fixture
def http(adapter: RunningAdapter, script: Script) -> Iterator[httpx.Client]:
    assert not script.failures
    with httpx.Client(base_url=adapter.url, timeout=30) as client:
        yield client
