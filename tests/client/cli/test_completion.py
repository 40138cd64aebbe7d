"""Completion on Tab."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete

from kokoro_client.cli.app import app


def offered(*arguments: str, incomplete: str) -> list[str]:
    completion = ShellComplete(app, {}, "kokoro-speech", "_KOKORO_SPEECH_COMPLETE")
    return [item.value for item in completion.get_completions(list(arguments), incomplete)]


def test_commands() -> None:
    assert offered(incomplete="") == ["health", "phonemize", "say", "voices"]


def test_all_voices() -> None:
    assert len(offered("say", "--voice", incomplete="")) == 54


def test_voices_by_their_beginning() -> None:
    assert offered("say", "--voice", incomplete="BF_") == [
        "bf_emma",
        "bf_alice",
        "bf_isabella",
        "bf_lily",
    ]


@pytest.mark.parametrize("language", ["it-IT", "italian"])
def test_voices_of_the_language_that_is_given(language: str) -> None:
    arguments = ["say", "Ciao.", "--language", language, "--voice"]

    assert offered(*arguments, incomplete="") == ["if_sara", "im_nicola"]


def test_all_voices_where_the_language_is_unknown() -> None:
    assert len(offered("say", "--language", "klingon", "--voice", incomplete="")) == 54


@pytest.mark.parametrize("command", ["say", "voices"])
def test_languages_by_code_or_name(command: str) -> None:
    assert len(offered(command, "--language", incomplete="")) == 9
    assert offered(command, "--language", incomplete="en") == ["en-US", "en-GB"]
    assert offered(command, "--language", incomplete="fren") == ["french"]


def test_formats() -> None:
    assert offered("say", "--format", incomplete="m") == ["mp3", "mulaw"]


def test_voices_of_a_mix() -> None:
    assert offered("say", "--voice", incomplete="af_bella:2+BF_E") == ["af_bella:2+bf_emma"]
