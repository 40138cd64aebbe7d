"""TLS, tokens, and the connections that may carry a token."""

from __future__ import annotations

import pytest
from tests.client.conftest import CERTIFICATE, KEY, Connect
from tests.client.scripted_server import ScriptedServer

from kokoro_client import TLS, Unavailable
from kokoro_client.security import is_local

NO_RETRIES = {"grpc.enable_retries": 0}
LOCAL = [
    "127.0.0.1:50051",
    "127.1.2.3:50051",
    "localhost:50051",
    "[::1]:50051",
    "dns:localhost:50051",
    "dns:///localhost:50051",
    "dns://8.8.8.8/localhost:50051",
    "ipv4:127.0.0.1:50051",
    "ipv4:127.0.0.1:1,127.0.0.2:2",
    "ipv6:[::1]:50051",
    "unix:speech.sock",
    "unix:///run/speech.sock",
    "unix-abstract:speech",
]
REMOTE = [
    "speech.example:443",
    "localhost.example:443",
    "192.168.1.7:50051",
    "0.0.0.0:50051",
    "dns:///speech.example",
    "ipv4:127.0.0.1:1,10.0.0.1:2",
    "[2001:db8::1]:50051",
    "[::1",
]


@pytest.mark.parametrize("target", LOCAL)
def test_loopback_and_unix_sockets_are_local(target: str) -> None:
    assert is_local(target)


@pytest.mark.parametrize("target", REMOTE)
def test_everything_else_is_not_local(target: str) -> None:
    assert not is_local(target)


def test_a_token_travels_to_this_machine(connect: Connect, server: ScriptedServer) -> None:
    connect(server.target, token="secret").synthesize("Hello.")  # noqa: S106 - made up

    assert server.script.metadata[0]["authorization"] == "Bearer secret"


def test_no_token_sends_none(connect: Connect, server: ScriptedServer) -> None:
    connect(server.target).synthesize("Hello.")

    assert "authorization" not in server.script.metadata[0]


def test_a_token_does_not_cross_a_network_in_clear_text(connect: Connect) -> None:
    with pytest.raises(ValueError, match="TLS"):
        connect("speech.example:443", token="secret")  # noqa: S106 - made up


@pytest.mark.parametrize("token", ["", "two\nlines", "två"])
def test_a_token_that_metadata_can_not_carry_is_refused(connect: Connect, token: str) -> None:
    with pytest.raises(ValueError, match="printable ASCII"):
        connect("127.0.0.1:1", token=token)


def test_a_proxy_of_the_environment_is_not_asked_for_loopback(
    connect: Connect, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("grpc_proxy", "http://127.0.0.1:9")

    assert connect(server.target).synthesize("Hello.").audio


@pytest.mark.parametrize("as_bytes", [False, True])
def test_both_sides_prove_themselves_over_tls(
    connect: Connect, tls_server: ScriptedServer, *, as_bytes: bool
) -> None:
    tls = TLS(
        root_certificates=CERTIFICATE.read_bytes() if as_bytes else CERTIFICATE,
        certificate_chain=CERTIFICATE.read_bytes() if as_bytes else str(CERTIFICATE),
        private_key=KEY.read_bytes() if as_bytes else KEY,
        server_name="speech.example",
    )

    client = connect(tls_server.target, tls=tls, token="secret")  # noqa: S106 - made up

    assert client.synthesize("Hello.").audio
    assert tls_server.script.metadata[0]["authorization"] == "Bearer secret"


def test_a_server_of_another_name_is_not_trusted(
    connect: Connect, tls_server: ScriptedServer
) -> None:
    client = connect(tls_server.target, tls=TLS(root_certificates=CERTIFICATE), options=NO_RETRIES)

    with pytest.raises(Unavailable):
        client.synthesize("Hello.")

    assert tls_server.script.metadata == []


def test_a_key_is_not_printed() -> None:
    assert "secret" not in repr(TLS(private_key=b"secret"))
