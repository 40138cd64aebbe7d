"""The command `say` when its server is killed: an exit code, and nothing that looks complete."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.server import tone_process
from tests.server.tone_process import ToneProcess
from tests.waiting import wait_until

TEXT = "The boats lay on their sides in the mud. " * 20


@pytest.fixture
def server() -> Iterator[ToneProcess]:
    with tone_process.start(speaking=0.3) as [server]:
        yield server


def say(server: ToneProcess, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kokoro_client", "say", TEXT, "--server", server.address]
    return subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def until_it_writes(folder: Path, size: int) -> None:
    """Wait for an unfinished file of at least `size` bytes."""
    wait_until(lambda: any(path.stat().st_size >= size for path in folder.glob(".*.part")))


@pytest.mark.parametrize(("mode", "size"), [("--stream", 1), ("--no-stream", 0)])
def test_the_exit_code_tells_and_no_file_is_left_but_the_one_before(
    server: ToneProcess, tmp_path: Path, mode: str, size: int
) -> None:
    older = tmp_path / "older.wav"
    older.write_bytes(b"older")
    with say(server, mode, "--out", str(older)) as command:
        until_it_writes(tmp_path, size)
        server.process.kill()
        _, err = command.communicate()

    assert command.returncode == 4
    assert err.startswith(b"Error: ")
    assert list(tmp_path.iterdir()) == [older]
    assert older.read_bytes() == b"older"


def test_what_came_on_standard_output_ends_with_the_exit_code(server: ToneProcess) -> None:
    with say(server, "--out", "-") as command:
        assert command.stdout is not None
        begun = command.stdout.read(4)
        server.process.kill()
        _, err = command.communicate()

    assert (begun, command.returncode) == (b"RIFF", 4)
    assert err.startswith(b"Error: ")
