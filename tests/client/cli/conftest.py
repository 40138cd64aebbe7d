from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from tests.client.scripted_server import ScriptedServer

from kokoro_client.cli.app import app

Command = Callable[..., Result]
"""Runs `kokoro-speech` with the arguments given, in this process."""


@pytest.fixture
def kokoro_speech(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> Command:
    monkeypatch.setenv("KOKORO_SPEECH_TARGET", server.target)
    monkeypatch.chdir(str(tmp_path))

    def run(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, arguments, input=stdin)

    return run
