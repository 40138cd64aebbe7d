"""A server that ends leaves no temporary files behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kokoro_client import SpeechClient
from kokoro_server.modelpack import ModelPack

SERVE = [sys.executable, "-m", "kokoro_server", "serve", "--listen", "127.0.0.1:0", "--offline"]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_server_that_ends_leaves_no_temporary_files(
    model_pack: ModelPack, tmp_path: Path, ending: signal.Signals
) -> None:
    environment = os.environ | {
        "KOKORO_SPEECH_MODEL_DIR": str(model_pack.directory),
        "KOKORO_SPEECH_LANGUAGES": "es-ES,fr-FR",
        "TMPDIR": str(tmp_path),
    }
    server = subprocess.Popen(SERVE, stderr=subprocess.PIPE, text=True, env=environment)
    assert server.stderr
    with server, server.stderr:
        while " serving address=" not in (line := server.stderr.readline()):
            assert line, "the server ended"
        address = line.partition("address=")[2].split()[0]
        with SpeechClient(address) as client:
            client.synthesize("Buenos días.", language="es-ES")
        assert list(tmp_path.iterdir())
        server.send_signal(ending)
        if ending is signal.SIGKILL:
            server.stderr.read()  # espeak-ng's process holds the pipe too; it ends with the server
        assert server.wait(60) == (-9 if ending is signal.SIGKILL else 0)
        assert list(tmp_path.iterdir()) == []
