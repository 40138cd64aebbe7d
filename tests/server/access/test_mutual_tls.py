import logging
from pathlib import Path

import grpc
import pytest
import trustme
from tests.server.access.opening import TlsFiles, replace, secure_channel, settings
from tests.server.answers import ask

from kokoro_server.settings import AccessSettings
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc


@pytest.fixture
def client_ca(tmp_path: Path, authority: trustme.CA) -> Path:
    path = tmp_path / "clients.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def access(tls_files: TlsFiles, client_ca: Path) -> AccessSettings:
    return settings(tls=tls_files, client_ca=client_ca)


async def code_of(address: str, trusted: trustme.CA, own: trustme.LeafCert | None) -> object:
    async with secure_channel(address, trusted, own) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        return (await ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello"))).code


async def test_a_client_with_a_certificate_may_call(address: str, authority: trustme.CA) -> None:
    own = authority.issue_cert("caller@example.org")
    assert await code_of(address, authority, own) is grpc.StatusCode.OK


@pytest.mark.parametrize(
    ("common_name", "name"), [(None, "caller@example.org"), ("Acme Ltd", "Acme Ltd")]
)
async def test_the_account_of_a_call_has_the_certificate_s_name(
    address: str,
    authority: trustme.CA,
    caplog: pytest.LogCaptureFixture,
    common_name: str | None,
    name: str,
) -> None:
    own = authority.issue_cert("caller@example.org", common_name=common_name)
    with caplog.at_level(logging.INFO, "kokoro_server.calls"):
        assert await code_of(address, authority, own) is grpc.StatusCode.OK
    (fields,) = [record.fields for record in caplog.records if hasattr(record, "fields")]
    assert fields["certificate"] == name
    assert fields["peer"].startswith("ipv4:127.0.0.1:")


async def test_a_client_without_one_may_not(address: str, authority: trustme.CA) -> None:
    assert await code_of(address, authority, None) is grpc.StatusCode.UNAVAILABLE


async def test_a_client_of_another_authority_may_not(
    address: str, authority: trustme.CA, other_authority: trustme.CA
) -> None:
    own = other_authority.issue_cert("caller@example.org")
    assert await code_of(address, authority, own) is grpc.StatusCode.UNAVAILABLE


async def test_clients_follow_the_file_of_their_authorities(
    address: str, client_ca: Path, authority: trustme.CA, other_authority: trustme.CA
) -> None:
    replace(client_ca, other_authority.cert_pem.bytes())
    new = other_authority.issue_cert("caller@example.org")
    assert await code_of(address, authority, new) is grpc.StatusCode.OK
    old = authority.issue_cert("caller@example.org")
    assert await code_of(address, authority, old) is grpc.StatusCode.UNAVAILABLE
