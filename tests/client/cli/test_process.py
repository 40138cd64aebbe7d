"""The command as a process of its own: signals, pipes, terminals, a missing extra."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import grpc
import pytest
from tests.client.scripted_server import Failure, Script, ScriptedServer
from tests.client.scripted_speech import sine
from tests.waiting import wait_until

TEXT = "It speaks in pieces of ten characters."
SECONDS = 120
"""For a process to start on a busy machine; only a test that fails waits so long."""
COMMAND = ["-W", "error", "-m", "kokoro_client"]
STYLE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@contextmanager
def start(
    *arguments: str,
    stdin: int | None = None,
    stdout: int = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run Python with `arguments`; a process that a test gives up is killed, not waited for."""
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=stderr) as process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def run(
    *arguments: str, stdout: int = subprocess.PIPE, stderr: int = subprocess.PIPE
) -> tuple[int, bytes, bytes]:
    """Return the exit code, standard output and standard error of Python with `arguments`."""
    with start(*arguments, stdout=stdout, stderr=stderr) as process:
        out, err = process.communicate(timeout=SECONDS)
    return process.returncode, out, err


@pytest.fixture(autouse=True)
def _environment(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KOKORO_SPEECH_TARGET", server.target)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def _heed_signals() -> Iterator[None]:
    """Restore what a shell makes background jobs ignore (Ctrl-C), and `nohup` (SIGHUP)."""
    interrupt = signal.signal(signal.SIGINT, signal.default_int_handler)
    hang_up = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGHUP, hang_up)


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a pseudo-terminal: what is shown, and what the command sees."""
    shown, seen = pty.openpty()
    yield shown, seen
    os.close(shown)
    os.close(seen)


def test_audio_on_standard_output_is_clean() -> None:
    _, out, err = run(*COMMAND, "say", TEXT, "--out", "-")

    assert out == b"".join(map(sine, range(4)))
    assert err.startswith(b"standard output: 1.0 s of audio, 1 unit")


def test_a_failure_in_mid_stream_is_told_by_the_exit_code(script: Script) -> None:
    script.break_after = 2

    code, out, _ = run(*COMMAND, "say", TEXT, "--out", "-")

    assert (code, out) == (1, sine(0) + sine(1))


@pytest.mark.parametrize("mode", ["--stream", "--no-stream"])
def test_ctrl_c_cancels_the_call_on_the_server(script: Script, tmp_path: Path, mode: str) -> None:
    script.hang_after = 0

    with start(*COMMAND, "say", TEXT, mode) as process:
        assert script.hanging.wait(SECONDS)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=SECONDS)

    assert (process.returncode, err) == (130, b"")
    assert script.cancelled.wait(10)
    assert list(tmp_path.iterdir()) == []


def test_standard_input_is_spoken_while_it_is_written(script: Script) -> None:
    reading, writing = os.pipe()
    with start(*COMMAND, "say", "-", "--out", "-", stdin=reading) as process:
        os.write(writing, "Gr\u00fc".encode()[:-1])
        assert process.stdout is not None
        assert process.stdout.read(1)
        os.write(writing, "\u00fc".encode()[-1:])
        os.close(writing)
        process.communicate(timeout=SECONDS)
    assert process.returncode == 0
    assert script.methods == ["SynthesizeLive"]


def test_ctrl_c_keeps_the_audio_that_has_come(script: Script, tmp_path: Path) -> None:
    script.hang_after = 2
    with start(*COMMAND, "say", TEXT) as process:
        assert script.hanging.wait(SECONDS)
        wait_until(lambda: any(file.stat().st_size for file in tmp_path.iterdir()))
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=SECONDS)
    assert (process.returncode, err) == (130, b"speech.wav: ends where it was interrupted\n")
    assert script.cancelled.wait(10)
    assert (sine(0) + sine(1)).startswith((tmp_path / "speech.wav").read_bytes())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("hang_after", [0, 2])
def test_a_command_that_is_told_to_end_leaves_nothing_behind(
    script: Script, tmp_path: Path, number: signal.Signals, hang_after: int
) -> None:
    script.hang_after = hang_after

    with start(*COMMAND, "say", TEXT, "--out", "a.wav") as process:
        assert script.hanging.wait(SECONDS)
        process.send_signal(number)
        _, err = process.communicate(timeout=SECONDS)

    assert (process.returncode, err) == (128 + number, b"")
    assert script.cancelled.wait(10)
    assert list(tmp_path.iterdir()) == []


def test_a_command_started_to_ignore_a_signal_ignores_it(script: Script, tmp_path: Path) -> None:
    script.hang_after = 0
    program = (
        "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "import sys; sys.argv = ['', 'say', 'Hello.']\n"
        "import kokoro_client.__main__ as m; m.main()"
    )

    with start("-c", program) as process:
        assert script.hanging.wait(SECONDS)
        process.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=SECONDS)

    assert process.returncode == 143
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_completion(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_KOKORO_SPEECH_COMPLETE", f"{shell}_source")

    code, out, _ = run(*COMMAND)

    assert code == 0
    assert b"_KOKORO_SPEECH_COMPLETE" in out


def test_a_terminal_sees_why_a_call_waits_for_its_server(
    script: Script, terminal: tuple[int, int]
) -> None:
    script.failures.extend([Failure(grpc.StatusCode.UNAVAILABLE, "warming up")] * 3)

    code, _, _ = run(*COMMAND, "say", TEXT, stderr=terminal[1])

    shown = os.read(terminal[0], 65536).decode()
    assert code == 0
    assert shown.count("Waiting: warming up; trying again") == 1


def test_a_reader_that_goes_away_ends_the_call_quietly(script: Script) -> None:
    script.hang_after = 100

    with start(*COMMAND, "say", "ten chars " * 200, "--out", "-") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        err = process.stderr.read()

    assert (process.returncode, err) == (141, b"")
    assert script.cancelled.wait(10)


def test_audio_is_not_written_to_a_terminal(script: Script, terminal: tuple[int, int]) -> None:
    code, _, err = run(*COMMAND, "say", TEXT, "--out", "-", stdout=terminal[1])

    assert code == 2
    assert b"| ffplay" in err
    assert script.requests == []


def test_a_terminal_sees_how_far_the_speech_has_come(terminal: tuple[int, int]) -> None:
    code, _, _ = run(*COMMAND, "say", TEXT, stderr=terminal[1])

    assert code == 0
    assert "38/38 characters" in STYLE.sub("", os.read(terminal[0], 65536).decode())


def test_without_its_extra_the_command_says_how_to_get_it() -> None:
    program = (
        "import sys; sys.modules['click'] = None; import kokoro_client.__main__ as m; m.main()"
    )

    assert run("-c", program) == (
        2,
        b"",
        b"The command line needs its extra: pip install 'kokoro-speech[cli]'\n",
    )


def test_the_library_imports_nothing_of_the_extras() -> None:
    program = (
        "import sys, kokoro_client\n"
        "print({'click', 'rich', 'numpy', 'onnxruntime', 'kokoro_server'} & set(sys.modules))"
    )

    assert run("-c", program) == (0, b"set()\n", b"")
