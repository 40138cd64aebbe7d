"""Access to a server process that its environment configures, with a token from its command."""

import subprocess
import sys
from pathlib import Path

import pytest
import trustme

from kokoro_client import TLS, SpeechClient, Unauthenticated
from kokoro_client.local_server import local_server
from kokoro_server.modelpack import ModelPack


def test_a_server_with_tls_and_tokens_speaks_to_their_holders(
    model_pack: ModelPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1")
    issued.cert_chain_pems[0].write_to_path(str(tmp_path / "certificate.pem"))
    issued.private_key_pem.write_to_path(str(tmp_path / "key.pem"))
    command = [sys.executable, "-m", "kokoro_server", "token", "acme"]
    made = subprocess.run(command, capture_output=True, text=True, check=True)
    (tmp_path / "tokens").write_text(made.stdout)
    monkeypatch.setenv("KOKORO_SPEECH_TLS_CERTIFICATE", str(tmp_path / "certificate.pem"))
    monkeypatch.setenv("KOKORO_SPEECH_TLS_KEY", str(tmp_path / "key.pem"))
    monkeypatch.setenv("KOKORO_SPEECH_TOKENS", str(tmp_path / "tokens"))
    tls = TLS(root_certificates=authority.cert_pem.bytes())
    with local_server("--offline", "--model-dir", str(model_pack.directory)) as address:
        with SpeechClient(address, tls=tls, token=made.stderr.split()[-1]) as client:
            assert client.synthesize("Hello.").duration > 0.3
        with SpeechClient(address, tls=tls) as stranger, pytest.raises(Unauthenticated):
            stranger.synthesize("Hello.")
