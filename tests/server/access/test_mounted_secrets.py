"""Certificates and tokens in a Secret that a kubelet mounts, in the layout of cert-manager.

Its names are links through the link `..data`, which the kubelet moves to a new folder.
"""

from itertools import count
from pathlib import Path

import grpc
import pytest
import trustme
from tests.server.access.opening import secure_channel, settings
from tests.server.answers import ask

from kokoro_server.access import client_line, new_token
from kokoro_server.settings import AccessSettings
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

_numbers = count()


class Mounted:
    """A mounted Secret with a certificate, its key and a file of clients."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.certificate = folder / "tls.crt"
        self.key = folder / "tls.key"
        self.tokens = folder / "tokens"
        for file in (self.certificate, self.key, self.tokens):
            file.symlink_to(Path("..data") / file.name)

    def update(self, authority: trustme.CA, token: str) -> None:
        issued = authority.issue_cert("127.0.0.1")
        folder = self.folder / f"..2026_{next(_numbers)}"
        folder.mkdir()
        for name, content in (
            ("tls.crt", issued.cert_chain_pems[0].bytes()),
            ("tls.key", issued.private_key_pem.bytes()),
            ("tokens", client_line("acme", token).encode()),
        ):
            (folder / name).touch(mode=0o440)
            (folder / name).write_bytes(content)
        new = self.folder / "..data_tmp"
        new.symlink_to(folder.name)
        new.replace(self.folder / "..data")


TOKENS = new_token(), new_token()


@pytest.fixture
def mounted(tmp_path: Path, authority: trustme.CA) -> Mounted:
    secret = Mounted(tmp_path)
    secret.update(authority, TOKENS[0])
    return secret


@pytest.fixture
def access(mounted: Mounted) -> AccessSettings:
    return settings(tls=mounted, tokens=mounted.tokens)


async def code_of(address: str, authority: trustme.CA, token: str) -> grpc.StatusCode:
    async with secure_channel(address, authority) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        metadata = (("authorization", f"Bearer {token}"),)
        answer = await ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello"), metadata)
        return answer.code


async def test_a_secret_that_changes_is_read_again(
    address: str, mounted: Mounted, authority: trustme.CA, other_authority: trustme.CA
) -> None:
    old, new = TOKENS
    assert await code_of(address, authority, old) is grpc.StatusCode.OK
    mounted.update(other_authority, new)
    assert await code_of(address, other_authority, new) is grpc.StatusCode.OK
    assert await code_of(address, other_authority, old) is grpc.StatusCode.UNAUTHENTICATED
    assert await code_of(address, authority, new) is grpc.StatusCode.UNAVAILABLE
