from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import grpc
import pytest
from tests.client import scripted_server
from tests.client.blocking import BlockingClient, Client
from tests.client.scripted_server import Script, ScriptedServer

from kokoro_client import AsyncSpeechClient, SpeechClient

CERTIFICATE = Path(__file__).parent / "certificates" / "certificate.pem"
KEY = CERTIFICATE.with_name("key.pem")

Connect = Callable[..., Client]
"""Makes a client of the kind under test, from the arguments of `SpeechClient`."""


@pytest.fixture(autouse=True)
def _no_service_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("KOKORO_SPEECH_T")]:
        monkeypatch.delenv(name)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    running = scripted_server.start()
    yield running
    running.server.stop(None).wait()


@pytest.fixture
def script(server: ScriptedServer) -> Script:
    return server.script


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    with ExitStack() as stack:

        def connect_sync(*arguments: object, **settings: object) -> Client:
            client = SpeechClient(*arguments, **settings)  # type: ignore[arg-type] # checked there
            return stack.enter_context(client)

        def connect_async(*arguments: object, **settings: object) -> Client:
            client = BlockingClient(AsyncSpeechClient(*arguments, **settings))  # type: ignore[arg-type] # checked there
            stack.enter_context(client.runner)
            stack.callback(client.close)
            return client

        yield connect_sync if request.param == "sync" else connect_async


@pytest.fixture
def client(connect: Connect, server: ScriptedServer) -> Client:
    return connect(server.target)


@pytest.fixture
def tls_server() -> Iterator[ScriptedServer]:
    certificate = CERTIFICATE.read_bytes()
    running = scripted_server.start(
        grpc.ssl_server_credentials(
            [(KEY.read_bytes(), certificate)],
            root_certificates=certificate,
            require_client_auth=True,
        )
    )
    yield running
    running.server.stop(None).wait()
