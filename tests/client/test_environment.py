"""A client without arguments reads the service's address from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.client.conftest import CERTIFICATE, KEY, Connect
from tests.client.scripted_server import ScriptedServer

from kokoro_client import TLS, AsyncSpeechClient, SpeechClient
from kokoro_client.environment import target_in, tls_in, token_in

PEM = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"


def test_an_empty_environment_tells_nothing() -> None:
    empty = {"KOKORO_SPEECH_TARGET": "", "KOKORO_SPEECH_TOKEN": "", "KOKORO_SPEECH_TLS": ""}

    for environment in ({}, empty):
        assert target_in(environment) is None
        assert token_in(environment) is None
        assert tls_in(environment) is None


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"": "1"}, TLS()),
        ({"": "TRUE"}, TLS()),
        ({"": "0", "_CA": "ca.pem"}, None),
        ({"_CA": "ca.pem"}, TLS(root_certificates="ca.pem")),
        ({"_CA": PEM}, TLS(root_certificates=PEM.encode())),
        ({"_SERVER_NAME": "speech.example"}, TLS(server_name="speech.example")),
        (
            {"_CERTIFICATE": "a.pem", "_KEY": "b.pem"},
            TLS(certificate_chain="a.pem", private_key="b.pem"),
        ),
    ],
)
def test_tls_of_the_environment(variables: dict[str, str], expected: TLS | None) -> None:
    environment = {f"KOKORO_SPEECH_TLS{name}": value for name, value in variables.items()}

    assert tls_in(environment) == expected


def test_a_switch_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="KOKORO_SPEECH_TLS is 'yes'; use 1 or 0"):
        tls_in({"KOKORO_SPEECH_TLS": "yes"})


@pytest.fixture
def _environment(monkeypatch: pytest.MonkeyPatch, tls_server: ScriptedServer) -> None:
    """All variables, with one PEM as a path and the others as data."""
    monkeypatch.setenv("KOKORO_SPEECH_TARGET", tls_server.target)
    monkeypatch.setenv("KOKORO_SPEECH_TOKEN", "secret")
    monkeypatch.setenv("KOKORO_SPEECH_TLS_CA", str(CERTIFICATE))
    monkeypatch.setenv("KOKORO_SPEECH_TLS_CERTIFICATE", _pem(CERTIFICATE))
    monkeypatch.setenv("KOKORO_SPEECH_TLS_KEY", _pem(KEY))
    monkeypatch.setenv("KOKORO_SPEECH_TLS_SERVER_NAME", "speech.example")


def _pem(path: Path) -> str:
    """Return the file without its first line, which is for people."""
    return path.read_text(encoding="ascii").partition("\n")[2]


@pytest.mark.usefixtures("_environment")
def test_target_token_and_tls_come_from_the_environment(
    connect: Connect, tls_server: ScriptedServer
) -> None:
    assert connect().synthesize("Hello.").audio
    assert tls_server.script.metadata[0]["authorization"] == "Bearer secret"


@pytest.mark.usefixtures("_environment")
def test_what_a_client_is_told_wins(connect: Connect, server: ScriptedServer) -> None:
    connect(server.target, tls=False, token="other").synthesize("Hello.")  # noqa: S106 - made up
    connect(server.target, tls=False, token=False).synthesize("Hello.")

    assert [sent.get("authorization") for sent in server.script.metadata] == ["Bearer other", None]


@pytest.mark.parametrize("kind", [SpeechClient, AsyncSpeechClient])
def test_without_a_word_the_service_is_on_this_machine(
    kind: type[SpeechClient | AsyncSpeechClient],
) -> None:
    assert kind().target == "127.0.0.1:50051"
