"""The commands `voices` and `health`, and what the group itself says."""

from __future__ import annotations

import json
import socket
from importlib.metadata import version

import grpc
import pytest
from tests.client.cli.conftest import Command
from tests.client.scripted_server import Failure, ScriptedServer, error_info


def test_voices_prints_a_table(kokoro_speech: Command) -> None:
    lines = kokoro_speech("voices").stdout.split("\n")

    assert lines[1].split() == ["Voice", "Language", "Gender", "Grade", "Default"]
    assert ["af_heart", "en-US", "female", "A", "yes"] in [line.split() for line in lines]
    assert sum("male" in line for line in lines) == 54


def test_voices_prints_json_of_one_language(kokoro_speech: Command) -> None:
    result = kokoro_speech("voices", "--language", "fr-FR", "--json")

    assert json.loads(result.stdout) == [
        {
            "id": "ff_siwis",
            "language_code": "fr-FR",
            "gender": "female",
            "grade": "B-",
            "is_default": True,
        }
    ]


def test_voices_of_an_unknown_language_exits_with_3(kokoro_speech: Command) -> None:
    assert kokoro_speech("voices", "--language", "klingon").exit_code == 3


@pytest.mark.parametrize(
    ("status", "line", "exit_code"), [(True, "serving\n", 0), (False, "not serving\n", 4)]
)
def test_health_tells_by_its_exit_code(
    kokoro_speech: Command, server: ScriptedServer, *, status: bool, line: str, exit_code: int
) -> None:
    server.serving(status=status)

    result = kokoro_speech("health")

    assert (result.stdout, result.exit_code) == (line, exit_code)


def test_quiet_health_tells_by_its_exit_code_alone(
    kokoro_speech: Command, server: ScriptedServer
) -> None:
    server.serving(status=False)

    result = kokoro_speech("health", "-q")

    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 4)


def test_quiet_voices_are_names_alone(kokoro_speech: Command) -> None:
    assert kokoro_speech("voices", "-q", "--language", "it-IT").stdout == "if_sara\nim_nicola\n"


@pytest.mark.parametrize("command", [[], ["say"], ["voices"], ["health"]])
def test_every_command_helps(kokoro_speech: Command, command: list[str]) -> None:
    assert kokoro_speech(*command, "-h").stdout.startswith("Usage: ")


def test_health_of_a_server_that_is_not_there_exits_with_4(kokoro_speech: Command) -> None:
    result = kokoro_speech("health", "--server", "unix:nowhere.sock")

    assert (result.stdout, result.exit_code) == ("", 4)


def test_one_of_several_servers_is_enough(kokoro_speech: Command, server: ScriptedServer) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"127.0.0.1:{unused.getsockname()[1]}"

        result = kokoro_speech("health", "--server", f"{nobody},{server.target}")

    assert (result.stdout, result.exit_code) == ("serving\n", 0)


def test_a_list_of_servers_that_is_none_is_wrong_usage(kokoro_speech: Command) -> None:
    result = kokoro_speech("health", "--server", "127.0.0.1:1,elsewhere")

    assert result.exit_code == 2
    assert "elsewhere is not HOST:PORT" in result.stderr


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("127.0.0.1", "write 127.0.0.1:50051"),
        ("http://127.0.0.1:50051", "leave http:// out: write 127.0.0.1:50051"),
    ],
)
def test_an_address_that_is_none_is_wrong_usage_and_is_not_dialled(
    kokoro_speech: Command, address: str, advice: str
) -> None:
    result = kokoro_speech("health", "--server", address)

    assert result.exit_code == 2
    assert advice in result.stderr


def test_a_server_that_wants_tls_is_told_by_its_option(
    kokoro_speech: Command, tls_server: ScriptedServer
) -> None:
    result = kokoro_speech("health", "--server", tls_server.target)

    assert result.exit_code == 4
    assert "as a server does that wants TLS: use --tls" in result.stderr


def test_a_missing_token_is_told_by_its_option(
    kokoro_speech: Command, server: ScriptedServer
) -> None:
    missing = Failure(
        grpc.StatusCode.UNAUTHENTICATED, "the call has no token", (error_info("TOKEN_MISSING"),)
    )
    server.script.failures.append(missing)

    result = kokoro_speech("say", "Hello.")

    assert result.exit_code == 6
    assert result.stderr.startswith("Error: the call has no token: give --token-file (request ")


def test_no_server_is_told_with_its_address(kokoro_speech: Command) -> None:
    result = kokoro_speech("health", "--server", "unix:nowhere.sock")

    assert "Error: no server listens at unix:nowhere.sock; start one there" in result.stderr


def test_the_version_is_that_of_the_distribution(kokoro_speech: Command) -> None:
    assert version("kokoro-speech") in kokoro_speech("--version").stdout


def test_the_exit_codes_stand_in_the_help(kokoro_speech: Command) -> None:
    assert "\n    130  interrupted" in kokoro_speech("--help").stdout
