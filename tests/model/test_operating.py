"""What operators see of a real server process with every output turned on."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kokoro_client import SpeechClient
from kokoro_server.modelpack import ModelPack


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def collector_that_is_away() -> Iterator[str]:
    """The address of an OTLP collector that never answers."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        yield f"http://127.0.0.1:{deaf.getsockname()[1]}"


@pytest.fixture
def server(
    model_pack: ModelPack, ledger_file: Path, collector_that_is_away: str
) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """A server process that serves, and its addresses by what listens there."""
    options = (
        f"--listen 127.0.0.1:0 --offline --log-format json --model-dir {model_pack.directory} "
        f"--metrics-listen 127.0.0.1:0 --ledger {ledger_file} --traces --channelz"
    )
    command = [sys.executable, "-m", "kokoro_server", "serve", *options.split()]
    environment = {**os.environ, "OTEL_EXPORTER_OTLP_ENDPOINT": collector_that_is_away}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr
    addresses = dict[str, str]()
    for line in process.stderr:
        record = json.loads(line)
        if "address" in record:
            addresses[record["message"]] = record["address"]
        if record["message"] == "serving":
            break
    threading.Thread(target=process.stderr.read, daemon=True).start()
    yield process, addresses
    process.kill()
    process.wait()
    process.stderr.close()


def test_a_server_shows_its_figures_keeps_its_ledger_and_ends_in_time(
    server: tuple[subprocess.Popen[str], dict[str, str]], ledger_file: Path
) -> None:
    process, addresses = server
    with SpeechClient(addresses["serving"], timeout=60) as client:
        speech = client.synthesize("Good morning.", voice="bf_emma")
    samples = dict(
        line.rsplit(" ", 1)
        for line in httpx.get(f"http://{addresses['metrics']}/metrics").text.splitlines()
        if line.startswith("kokoro_speech_")
    )
    usage = 'client="",language="en-GB",voice="bf_emma"'
    assert samples[f"kokoro_speech_characters_total{{{usage}}}"] == "13.0"
    for loaded in ("model", "language"):
        names = [name for name in samples if name.startswith(f"kokoro_speech_{loaded}_load_second")]
        assert names
        assert all(float(samples[name]) > 0 for name in names)
    assert 'kokoro_speech_language_load_seconds{language="en-GB"}' in samples
    assert 0 < float(samples['kokoro_speech_compute_seconds_total{language="en-GB"}']) < 60
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0  # although the collector never took its spans
    command = [sys.executable, "-m", "kokoro_server", "usage", "--since", "2026-01-01"]
    command += ["--ledger", str(ledger_file), "--by", "voice", "--format", "json"]
    (group,) = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert (group["voice"], group["calls"], group["characters"]) == ("bf_emma", 1, 13)
    assert group["audio_seconds"] == speech.usage.audio_duration_ms / 1000


def test_a_metrics_address_that_is_none_is_one_clear_line() -> None:
    command = [sys.executable, "-m", "kokoro_server", "serve", "--metrics-listen", "nine"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[-1] == (
        "kokoro-server: --metrics-listen: 'nine' is not HOST:PORT"
    )
