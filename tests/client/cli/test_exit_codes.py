"""The exit codes of `say`, and what it says when it fails."""

from __future__ import annotations

import re
from pathlib import Path

import grpc
import pytest
from tests.client.cli.conftest import Command
from tests.client.scripted_server import Failure, Script, error_info, retry_info

TEXT = "It speaks in pieces of ten characters."


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ([], "give TEXT"),
        (["a", "--file", "text.txt"], "give TEXT"),
        (["--file", "latin1.txt"], "not UTF-8"),
        (["--file", "missing.txt"], "missing.txt"),
        (["a", "--format", "mp4"], "mp4"),
        (["a", "--out", "a.mp4"], ".mp4"),
        (["a", "--seed", "-1"], "--seed"),
        (["a", "--timeout", "0"], "--timeout"),
        (["a", "--cert", "text.txt"], "--key"),
        (["a", "--server", "speech.example:443", "--token-file", "text.txt"], "TLS"),
        (["a", "--no-tls", "--ca", "text.txt"], "--no-tls goes with none of --ca"),
        (["a", "--out", "."], "folder"),
    ],
)
def test_wrong_usage_exits_with_2(
    kokoro_speech: Command, script: Script, arguments: list[str], hint: str
) -> None:
    Path("text.txt").write_text("secret", encoding="ascii")
    Path("latin1.txt").write_bytes("voilà".encode("latin-1"))

    result = kokoro_speech("say", *arguments)

    assert result.exit_code == 2
    assert hint in result.stderr
    assert script.requests == []


@pytest.mark.parametrize(
    ("code", "exit_code"),
    [
        (grpc.StatusCode.INTERNAL, 1),
        (grpc.StatusCode.CANCELLED, 1),
        (grpc.StatusCode.INVALID_ARGUMENT, 3),
        (grpc.StatusCode.RESOURCE_EXHAUSTED, 4),
        (grpc.StatusCode.DEADLINE_EXCEEDED, 5),
        (grpc.StatusCode.UNAUTHENTICATED, 6),
        (grpc.StatusCode.PERMISSION_DENIED, 6),
    ],
)
def test_every_error_has_its_exit_code(
    kokoro_speech: Command, script: Script, code: grpc.StatusCode, exit_code: int
) -> None:
    script.failures.append(Failure(code, details=(error_info("X"),)))

    result = kokoro_speech("say", TEXT)

    assert result.exit_code == exit_code
    assert result.stderr == f"Error: scripted (request {script.metadata[0]['x-request-id']})\n"
    assert list(Path().iterdir()) == []


def test_an_unavailable_server_exits_with_4(kokoro_speech: Command, script: Script) -> None:
    script.failures.extend([Failure(grpc.StatusCode.UNAVAILABLE)] * 100)

    assert kokoro_speech("say", TEXT, "--timeout", "1").exit_code == 4


def test_an_overload_says_when_to_try_again(kokoro_speech: Command, script: Script) -> None:
    details = (error_info("OVERLOADED"), retry_info(2))
    script.failures.append(Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=details))

    assert re.search(r"try again in 2\.[0-5] s", kokoro_speech("say", TEXT).stderr)


def test_an_unknown_voice_exits_with_3_and_a_suggestion(kokoro_speech: Command) -> None:
    result = kokoro_speech("say", TEXT, "--voice", "af_hart")

    assert result.exit_code == 3
    assert "did you mean af_heart" in result.stderr


def test_a_deadline_exits_with_5(kokoro_speech: Command, script: Script) -> None:
    script.hang_after = 1

    assert kokoro_speech("say", TEXT, "--timeout", "0.5").exit_code == 5
    assert script.cancelled.wait(10)
