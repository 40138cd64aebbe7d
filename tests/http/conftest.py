from collections.abc import Iterator

import httpx
import pytest
from tests.client import scripted_server
from tests.client.scripted_server import Script, ScriptedServer
from tests.http.real_service import RealService
from tests.http.running import RunningAdapter, running_adapter

from kokoro_client.local_server import local_server
from kokoro_server.modelpack import ModelPack


@pytest.fixture(scope="session")
def real_service(
    model_pack: ModelPack, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RealService]:
    """A real server with the real model."""
    model = ("--offline", "--model-dir", str(model_pack.directory), "--max-wait", "900")
    others = ("--languages", "en-US", "--metrics-listen", "127.0.0.1:0", "--no-stream-admission")
    path = tmp_path_factory.mktemp("service") / "log.jsonl"
    with (
        path.open("w", buffering=1) as log,
        local_server(*others, *model, log=log) as address,
    ):
        yield RealService(address, path)


@pytest.fixture(scope="session")
def real_adapter(
    real_service: RealService, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningAdapter]:
    """An adapter of the real server."""
    with running_adapter(real_service.address, tmp_path_factory.mktemp("real")) as adapter:
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
