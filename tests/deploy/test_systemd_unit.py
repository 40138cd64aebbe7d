"""The systemd unit agrees with the command that it runs."""

import re
from pathlib import Path

from kokoro_server.__main__ import commands

UNIT = Path(__file__).parents[2] / "deploy/systemd/kokoro-speech.service"


def values(key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", UNIT.read_text(), re.MULTILINE)


def test_it_runs_a_command_that_there_is() -> None:
    ((program, command),) = [line.split() for line in values("ExecStart")]
    assert program.endswith("/kokoro-server")
    assert command in commands.commands


def test_it_sets_variables_that_the_command_reads() -> None:
    known = {option.envvar for option in commands.commands["serve"].params}
    named = [line.partition("=")[0] for line in values("Environment")]
    assert set(named) == {
        "KOKORO_SPEECH_MODEL_DIR",
        "KOKORO_SPEECH_LEDGER",
        "KOKORO_SPEECH_LOG_FORMAT",
    }
    assert set(named) <= known


def test_it_waits_for_the_drain_and_tries_no_wrong_configuration_again() -> None:
    (grace,) = [o.default for o in commands.commands["serve"].params if o.name == "grace"]
    (stop,) = values("TimeoutStopSec")
    assert grace == 30.0
    assert float(stop.removesuffix("s")) > 30.0
    assert values("RestartPreventExitStatus") == ["2"]
    assert values("KillMode") == ["mixed"]
    assert values("Type") == ["notify"]
