"""Access that can't be opened: wrong files and addresses, and their error messages."""

import logging
from pathlib import Path
from typing import Any

import pytest
import trustme
from tests.server.access.opening import TlsFiles, settings, write_tokens

from kokoro_server.access import new_token, open_access
from kokoro_server.errors import ConfigurationError
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings import AccessSettings, access_settings

LOCAL = [
    "127.0.0.1:50051",
    "127.9.9.9:0",
    "localhost:50051",
    "[::1]:50051",
    "ipv4:127.0.0.1:1",
    "ipv6:[::1]:1",
    "unix:speech.sock",
    "unix:///run/speech.sock",
    "unix-abstract:speech",
]
REACHABLE = ["0.0.0.0:50051", "[::]:50051", "192.168.1.7:50051", "speech.example:50051"]


@pytest.fixture
def tokens_file(tmp_path: Path) -> Path:
    return write_tokens(tmp_path / "tokens", ("acme", new_token()))


def refusal(access: AccessSettings, listen: str = "127.0.0.1:0") -> str:
    with pytest.raises(ConfigurationError) as refused:
        open_access(access, ListenAddress.parse(listen))
    return str(refused.value)


def options(**given: object) -> dict[str, Any]:
    names = ("tls_certificate", "tls_key", "tls_client_ca", "tokens", "max_connection_age")
    limits = {
        "allow_insecure": False, "max_message_bytes": 1024, "max_streams": 1, "reader_timeout": 1.0,
        "live_idle_timeout": 1.0, "live_max_duration": 1.0,
    }  # fmt: skip
    return {**dict.fromkeys(names), **limits, **given}


@pytest.mark.parametrize("listen", LOCAL)
def test_loopback_and_unix_sockets_need_no_protection(listen: str) -> None:
    assert open_access(settings(), ListenAddress.parse(listen)).credentials is None


@pytest.mark.parametrize("listen", REACHABLE)
def test_what_others_can_reach_is_not_open_to_anyone_unasked(listen: str) -> None:
    words = refusal(settings(), listen)
    assert f"--listen {listen} is open to other machines" in words
    assert "anyone who can reach it could call, in clear text" in words
    assert "--tls-certificate" in words
    assert "--allow-insecure" in words


def test_tokens_do_not_travel_in_clear_text_unasked(tokens_file: Path) -> None:
    words = refusal(settings(tokens=tokens_file), "0.0.0.0:0")
    assert "tokens would travel in clear text" in words


@pytest.mark.parametrize(("mode", "warned"), [(0o600, 0), (0o640, 0), (0o644, 2), (0o602, 2)])
def test_keys_and_tokens_that_others_can_read_or_write_are_warned_of(
    tls_files: TlsFiles,
    tokens_file: Path,
    caplog: pytest.LogCaptureFixture,
    mode: int,
    warned: int,
) -> None:
    for path in (tls_files.key, tokens_file):
        path.chmod(mode)
    open_access(settings(tls=tls_files, tokens=tokens_file), ListenAddress.parse("127.0.0.1:0"))
    assert len(caplog.messages) == warned
    assert [message.partition(":")[0] for message in caplog.messages] == [
        "--tls-key", "--tokens"
    ][:warned]  # fmt: skip


def test_clear_text_is_said_in_the_log_where_it_is_allowed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    open_access(settings(allow_insecure=True), ListenAddress.parse("0.0.0.0:50051"))
    assert caplog.messages == [
        "calls to 0.0.0.0:50051 travel in clear text",
        "anyone who can reach 0.0.0.0:50051 may call",
    ]


def test_tls_may_listen_everywhere_and_says_who_may_call(
    tls_files: TlsFiles, caplog: pytest.LogCaptureFixture
) -> None:
    assert (
        open_access(settings(tls=tls_files), ListenAddress.parse("0.0.0.0:0")).credentials
        is not None
    )
    assert caplog.messages == ["anyone who can reach 0.0.0.0:0 may call"]


def test_tls_with_tokens_is_quiet(
    tls_files: TlsFiles, tokens_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "kokoro_server"):
        open_access(settings(tls=tls_files, tokens=tokens_file), ListenAddress.parse("0.0.0.0:0"))
    assert caplog.messages == []


@pytest.mark.parametrize("option", ["tls_certificate", "tls_key"])
def test_a_certificate_and_its_key_go_together(option: str) -> None:
    with pytest.raises(ConfigurationError, match="--tls-certificate and --tls-key go together"):
        access_settings(options(**{option: Path("file.pem")}))


def test_client_certificates_need_those_of_the_server() -> None:
    with pytest.raises(ConfigurationError, match="--tls-client-ca needs --tls-certificate"):
        access_settings(options(tls_client_ca=Path("ca.pem")))


def test_a_file_that_is_not_there(tls_files: TlsFiles) -> None:
    tls_files.key.unlink()
    words = refusal(settings(tls=tls_files))
    assert words == f"--tls-key: can't read {tls_files.key}: No such file or directory"


@pytest.mark.parametrize("content", [b"", b"not PEM", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_certificate_that_is_none(tls_files: TlsFiles, content: bytes) -> None:
    tls_files.certificate.write_bytes(content)
    words = refusal(settings(tls=tls_files))
    assert words == f"--tls-certificate: {tls_files.certificate} holds no certificate in PEM"


def test_a_key_that_is_none(tls_files: TlsFiles) -> None:
    tls_files.key.write_bytes(tls_files.key.read_bytes()[:80])
    words = refusal(settings(tls=tls_files))
    assert words == f"--tls-key: {tls_files.key} holds no unlocked private key in PEM"


def test_a_key_of_another_certificate(tls_files: TlsFiles, authority: trustme.CA) -> None:
    tls_files.write_key(authority.issue_cert("127.0.0.1"))
    words = refusal(settings(tls=tls_files))
    assert words == (
        f"--tls-key: {tls_files.key} is not the key of the certificate in {tls_files.certificate}"
    )


def test_an_authority_that_is_none(tls_files: TlsFiles, tmp_path: Path) -> None:
    client_ca = tmp_path / "ca.pem"
    client_ca.write_bytes(tls_files.key.read_bytes())
    words = refusal(settings(tls=tls_files, client_ca=client_ca))
    assert words == f"--tls-client-ca: {client_ca} holds no certificate in PEM"
