"""With `--log-format json` every line is JSON, even lines that libraries write."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import trustme
from tests.server import tone_process
from tests.server.access.opening import TlsFiles

SERVE = [sys.executable, "-m", "kokoro_server", "serve"]


def test_a_stranger_s_broken_handshake_is_a_record(tmp_path: Path) -> None:
    files = TlsFiles(tmp_path)
    files.write(trustme.CA().issue_cert("127.0.0.1"))
    tls = ["--tls-certificate", str(files.certificate), "--tls-key", str(files.key)]
    with tone_process.start(options=tls) as (server,):
        host, _, port = server.address.rpartition(":")
        with socket.create_connection((host, int(port))) as stranger:
            stranger.sendall(b"GET / HTTP/1.1\r\n\r\n")
            stranger.settimeout(30)
            while stranger.recv(4096):  # until the server hangs up
                pass
        server.process.send_signal(signal.SIGTERM)
        assert server.wait() == 0
    loggers = {record["logger"] for record in server.log}
    assert "kokoro_server.standard_error" in loggers
    assert any("andshake failed" in record["message"] for record in server.log)


def test_the_first_line_tells_how_the_server_is_set_up(tmp_path: Path) -> None:
    ledger = tmp_path / "usage.sqlite"
    with tone_process.start(options=["--ledger", str(ledger)]) as (server,):
        pass
    line = server.log[0]
    told = {key: line[key] for key in line if key not in {"time", "address"}}
    assert told == {
        "level": "INFO",
        "logger": "kokoro_server.serving",
        "message": "listening",
        "version": "0.1.0",
        "engine": "fast",
        "threads": 2,
        "languages": "en-US",
        "tls": "off",
        "tokens": "off",
        "ledger": str(ledger),
        "lexicons": "off",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--log-format", "json", "--lissten", "x"], "No such option '--lissten'"),
        (["--lissten", "x", "--log-format=json"], "No such option '--lissten'"),
        (["--log-format", "json", "--threads", "0"], "0 is not in the range"),
        (["--log-format", "json", "--languages", "klingon"], "no language is called 'klingon'"),
        (["--log-format", "json", "--offline", "--model-dir", "none"], "there is no model pack"),
    ],
)
def test_an_error_of_configuration_is_one_record(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    ran = subprocess.run(
        [*SERVE, "--listen", "127.0.0.1:0", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    record = json.loads(line)
    assert record["level"] == "ERROR"
    assert words in record["message"]


@pytest.mark.parametrize(
    ("arguments", "as_json"),
    [
        (["serve", "--threads", "0"], True),
        (["serve", "--threads", "0", "--log-format", "text"], False),
        (["token", "two words"], False),
    ],
)
def test_the_environment_asks_for_json_and_the_command_line_wins(
    arguments: list[str], *, as_json: bool
) -> None:
    ran = subprocess.run(
        [*SERVE[:-1], *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"KOKORO_SPEECH_LOG_FORMAT": "json"},
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith("{") is as_json
    assert ran.stderr.startswith("kokoro-server: ") is not as_json
