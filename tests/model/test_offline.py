"""An offline server connects to nobody."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kokoro_client import SpeechClient
from kokoro_server.modelpack import ModelPack

ALONE = [sys.executable, "-m", "tests.without_connections"]


@pytest.mark.parametrize("engine", ["fast", "onnx"])
def test_a_server_that_is_offline_connects_nowhere_and_looks_no_name_up(
    model_pack: ModelPack, tmp_path: Path, engine: str
) -> None:
    options = ["--listen", "127.0.0.1:0", "--offline", "--log-format", "json", "--engine", engine]
    options += ["--metrics-listen", "127.0.0.1:0"]
    environment = os.environ | {
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "KOKORO_SPEECH_MODEL_DIR": str(model_pack.directory),
        "ORT_DISABLE_TELEMETRY": "0",  # the server decides that itself
    }
    process = subprocess.Popen(
        [*ALONE, "kokoro_server", "serve", *options],
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stderr
    with process, process.stderr:
        log = [json.loads(process.stderr.readline())]
        while log[-1]["message"] != "serving":
            log.append(json.loads(process.stderr.readline()))
        with SpeechClient(log[-1]["address"]) as client:
            assert client.synthesize("Nobody hears of this.").duration > 1
            assert client.synthesize("Nadie se entera.", language="es-ES").duration > 1
        process.send_signal(signal.SIGTERM)
        process.stderr.read()
        assert process.wait(60) == 0
    assert list(tmp_path.iterdir()) == []  # neither a cache nor an identifier of this machine


@pytest.mark.parametrize("arguments", [["timeit", "-n1"], ["this"]])
def test_what_connects_nowhere_runs_unhindered(arguments: list[str]) -> None:
    assert subprocess.run([*ALONE, *arguments], capture_output=True, check=False).returncode == 0


def test_a_look_up_of_a_name_would_have_ended_the_server() -> None:
    look_up = "import socket; socket.getaddrinfo('speech.invalid', 443)"
    ran = subprocess.run([*ALONE, "timeit", "-n1", look_up], capture_output=True, check=False)
    assert ran.returncode == -signal.SIGSYS
