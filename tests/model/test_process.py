"""The server as a process: its start, its end, and its errors at start."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kokoro_client import SpeechClient, Unavailable
from kokoro_server.modelpack import ModelPack

TEXT = "The tide was out, and the boats lay on their sides in the mud. " * 12


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `kokoro-server` to its end."""
    command = [sys.executable, "-m", "kokoro_server", *arguments]
    environment = {**os.environ, **(env or {})}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.fixture
def server(model_pack: ModelPack) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server process that serves, and its address."""
    # More grace than the slowest machine needs for what a test has it accept.
    options = (
        "--listen 127.0.0.1:0 --offline --log-format json --grace 600 "
        f"--model-dir {model_pack.directory}"
    )
    command = [sys.executable, "-m", "kokoro_server", "serve", *options.split()]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    for line in process.stderr:
        record = json.loads(line)
        if record["message"] == "serving":
            break
    threading.Thread(target=process.stderr.read, daemon=True).start()
    yield process, record["address"]
    process.kill()
    process.wait()
    process.stderr.close()


def test_sigterm_finishes_what_was_accepted_and_ends_with_success(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, address = server
    with SpeechClient(address, timeout=600) as client, ThreadPoolExecutor(2) as pool:
        whole = pool.submit(client.synthesize, TEXT, audio_format="linear16", seed=1)
        time.sleep(0.5)  # for its thread to send it; it has seconds of work
        stream = client.stream(TEXT, audio_format="linear16", seed=1)
        incoming = iter(stream)
        chunks = [next(incoming)]
        process.send_signal(signal.SIGTERM)
        while client.health():
            time.sleep(0.02)
        once = SpeechClient(address, options={"grpc.enable_retries": 0})
        with once, pytest.raises(Unavailable, match="shutting down"):
            once.synthesize("Too late.")
        chunks.extend(incoming)
        spoken = sum(chunk.duration_ms for chunk in chunks)
        assert spoken == stream.usage.audio_duration_ms
        assert stream.usage.billable_characters == len(TEXT)
        assert len(whole.result().audio) == sum(len(chunk.audio) for chunk in chunks)
    assert process.wait(30) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--model-dir", "{empty}"], "run `kokoro-server pull`"),
        (["--languages", "klingon"], "no language is called 'klingon'"),
        (["--listen", "127.0.0.1:{taken}"], "the address is taken"),
        (
            ["--listen", "203.0.113.1:50051", "--allow-insecure"],
            "can't listen on 203.0.113.1:50051",
        ),
        (["--listen", "0.0.0.0:0"], "say --allow-insecure"),
        (["--tls-key", "{empty}/key.pem"], "--tls-certificate and --tls-key go together"),
        (["--tokens", "{empty}/tokens"], "can't read {empty}/tokens"),
        (["--listen", "127.0.0.1"], "can't listen on 127.0.0.1: use HOST:PORT, unix:PATH"),
        (["--listen", "127.0.0.1:99999"], "use HOST:PORT"),
        (["--listen", "unix:{unix}"], "the address is taken"),
        (["--listen", "unix:{empty}/none/socket"], "there is no folder {empty}/none"),
        (["--lissten", "127.0.0.1:0"], "No such option '--lissten'"),
        (["--engine", "steam"], "'steam' is not one of"),
        (["--threads", "0"], "0 is not in the range"),
    ],
)
def test_an_error_of_configuration_is_one_clear_line_and_exit_code_2(
    model_pack: ModelPack, tmp_path: Path, arguments: list[str], words: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, socket.socket(socket.AF_UNIX) as unix:
        unix.bind(str(tmp_path / "unix"))
        unix.listen()
        values = {"empty": tmp_path, "taken": taken.getsockname()[1], "unix": tmp_path / "unix"}
        options = [argument.format(**values) for argument in arguments]
        ran = run(
            "serve",
            "--offline",
            *options,
            env={"KOKORO_SPEECH_MODEL_DIR": str(model_pack.directory)},
        )
    assert ran.returncode == 2
    said = ran.stderr.splitlines()
    (line,) = [line for line in said if " INFO " not in line and " WARNING " not in line]
    assert line.startswith("kokoro-server: ")
    assert words.format(**values) in line


def test_options_come_from_the_environment_too(tmp_path: Path) -> None:
    variables = {"KOKORO_SPEECH_MODEL_DIR": str(tmp_path / "none"), "KOKORO_SPEECH_OFFLINE": "1"}
    ran = run("serve", env=variables)
    assert ran.returncode == 2
    assert str(tmp_path / "none") in ran.stderr


@pytest.mark.parametrize("engine", ["FAST", "ONNX"])
def test_no_engine_but_kokoro_loads_torch(model_pack: ModelPack, engine: str) -> None:
    code = (
        "import sys, asyncio; from kokoro_server.engines import Engine, load_engine; "
        "from kokoro_server.modelpack import open_pack; "
        "from pathlib import Path; "
        f"load_engine(Engine.{engine}, open_pack(Path({str(model_pack.directory)!r})), 2); "
        "import kokoro_server.rpc.server; assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
