"""One client and several servers: which is called, and which error is raised if none serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import grpc
import pytest
from tests.client import scripted_server
from tests.client.blocking import Client
from tests.client.conftest import CERTIFICATE, KEY, Connect
from tests.client.scripted_server import Failure, ScriptedServer, error_info
from tests.waiting import wait_until

from kokoro_client import TLS, Overloaded, Unavailable

NO_RETRIES = {"grpc.enable_retries": 0}
CALLS: list[Callable[[Client], object]] = [
    lambda client: client.synthesize("Hello."),
    lambda client: list(client.stream("Hello.")),
]


@pytest.fixture
def servers() -> Iterator[list[ScriptedServer]]:
    running = [scripted_server.start() for _ in range(3)]
    yield running
    for each in running:
        each.server.stop(None).wait()


@pytest.fixture
def targets(servers: list[ScriptedServer]) -> list[str]:
    return [server.target for server in servers]


def calls_of(servers: list[ScriptedServer]) -> list[int]:
    return [len(server.script.metadata) for server in servers]


def speaks(client: Client, server: ScriptedServer) -> bool:
    """Return whether one of the next three calls goes to `server`."""
    before = len(server.script.metadata)
    for _ in range(3):
        client.synthesize("Hello.")
    return len(server.script.metadata) > before


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_calls_go_round(
    connect: Connect,
    servers: list[ScriptedServer],
    targets: list[str],
    call: Callable[[Client], object],
) -> None:
    client = connect(targets)
    for server in servers:
        wait_until(lambda server=server: speaks(client, server))  # type: ignore[misc]
    before = calls_of(servers)

    for _ in range(12):
        call(client)

    assert [after - count for after, count in zip(calls_of(servers), before, strict=True)] == [
        4
    ] * 3


def test_a_server_that_does_not_serve_is_not_called_until_it_does(
    connect: Connect, servers: list[ScriptedServer], targets: list[str]
) -> None:
    servers[1].serving(status=False)
    client = connect(",".join(targets))
    for _ in range(9):
        client.synthesize("Hello.")
    assert calls_of(servers)[1] == 0

    servers[1].serving(status=True)
    wait_until(lambda: speaks(client, servers[1]))

    servers[1].serving(status=False)
    wait_until(lambda: not speaks(client, servers[1]))


def test_a_server_that_is_not_there_fails_no_call(
    connect: Connect, servers: list[ScriptedServer], targets: list[str]
) -> None:
    servers[0].server.stop(None).wait()
    client = connect(targets, options=NO_RETRIES)

    for _ in range(9):
        assert client.synthesize("Hello.").audio

    assert client.health()


def test_a_server_that_comes_back_is_called_again(
    connect: Connect, servers: list[ScriptedServer], targets: list[str]
) -> None:
    client = connect(targets)
    wait_until(lambda: speaks(client, servers[0]))
    servers[0].server.stop(None).wait()
    for _ in range(6):
        client.synthesize("Hello.")

    servers[0] = scripted_server.start(port=servers[0].port)

    wait_until(lambda: speaks(client, servers[0]))


def test_servers_of_which_none_serves_are_unavailable(
    connect: Connect, servers: list[ScriptedServer], targets: list[str]
) -> None:
    for server in servers:
        server.serving(status=False)
    client = connect(targets, options=NO_RETRIES)

    with pytest.raises(Unavailable, match="none of the servers takes calls"):
        client.synthesize("Hello.", timeout=30)
    with pytest.raises(Unavailable, match="none of the servers takes calls"):
        client.health()
    assert calls_of(servers) == [0, 0, 0]


def test_one_server_that_does_not_serve_says_why(connect: Connect, server: ScriptedServer) -> None:
    server.serving(status=False)
    why = Failure(grpc.StatusCode.UNAVAILABLE, "warming up", (error_info("NOT_SERVING"),))
    server.script.failures.append(why)
    client = connect(server.target, options=NO_RETRIES)

    with pytest.raises(Unavailable, match="warming up") as raised:
        client.synthesize("Hello.", timeout=30)

    assert raised.value.reason == "NOT_SERVING"
    assert not client.health()


def test_an_overload_of_one_is_told_to_the_caller(
    connect: Connect, servers: list[ScriptedServer], targets: list[str]
) -> None:
    for server in servers:
        full = Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=(error_info("OVERLOADED"),))
        server.script.failures.append(full)

    with pytest.raises(Overloaded):
        connect(targets).synthesize("Hello.")

    assert sum(calls_of(servers)) == 1


def test_several_servers_prove_themselves_under_one_name(connect: Connect) -> None:
    certificate = CERTIFICATE.read_bytes()
    credentials = grpc.ssl_server_credentials([(KEY.read_bytes(), certificate)])
    servers = [scripted_server.start(credentials) for _ in range(2)]
    tls = TLS(root_certificates=CERTIFICATE, server_name="speech.example")
    client = connect([server.target for server in servers], tls=tls)

    for server in servers:
        wait_until(lambda server=server: speaks(client, server))  # type: ignore[misc]
        server.server.stop(None)
