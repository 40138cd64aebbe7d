from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.client import scripted_server
from tests.client.scripted_server import Script, ScriptedServer
from tests.fal.running import RunningApp, running_app


@pytest.fixture(scope="session")
def app(pack_directory: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app with a server of its own, and the real model behind it."""
    settings = {"KOKORO_SPEECH_MODEL_DIR": str(pack_directory), "KOKORO_SPEECH_OFFLINE": "1"}
    with running_app(settings, tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture
def http(app: RunningApp) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=app.url, timeout=120) as client:
        yield client


@pytest.fixture(scope="session")
def scripted() -> Iterator[ScriptedServer]:
    running = scripted_server.start()
    yield running
    running.server.stop(None).wait()


@pytest.fixture(scope="session")
def scripted_app(
    scripted: ScriptedServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningApp]:
    """The app with the scripted server as its service elsewhere."""
    settings = {"KOKORO_SPEECH_TARGET": scripted.target, "KOKORO_SPEECH_TOKEN": "open-sesame"}
    with running_app(settings, tmp_path_factory.mktemp("scripted")) as running:
        yield running


@pytest.fixture
def script(scripted: ScriptedServer) -> Script:
    """The script of the scripted server; it answers normally until a test changes it."""
    vars(scripted.script).update(vars(Script()))
    return scripted.script


@pytest.fixture
def scripted_http(scripted_app: RunningApp, script: Script) -> Iterator[httpx.Client]:
    assert not script.failures
    with httpx.Client(base_url=scripted_app.url, timeout=30) as client:
        yield client
