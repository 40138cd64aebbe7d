"""The commands that the README shows."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from kokoro_client.cli.app import app

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def shown_commands() -> list[list[str]]:
    """Return the words of every command of the console blocks, without what it is piped into."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return [
        shlex.split(re.split(r" [|>]|>>", line.removeprefix("$ "))[0], comments=True)
        for line in lines
        if line.startswith("$ ")
    ]


COMMANDS = shown_commands()
SPEECH = [words[1:] for words in COMMANDS if words[0] == "kokoro-speech"]


def test_commands_of_ours_are_shown_after_they_are_on_the_path() -> None:
    names = [words[0] for words in COMMANDS]
    ours = [names.index(name) for name in PROJECT["project"]["scripts"]]

    assert COMMANDS[names.index("source")] == ["source", ".venv/bin/activate"]
    assert names.index("source") < min(ours)


def test_the_readme_shows_the_command() -> None:
    assert len(SPEECH) >= 4


@pytest.mark.parametrize("words", SPEECH, ids=" ".join)
def test_the_command_understands_what_is_shown(
    words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("book.txt", "authority.pem", "acme.token"):
        Path(name).touch()
    name, *arguments = words

    with click.Context(app) as parent, app.commands[name].make_context(name, arguments, parent):
        pass  # it raises where an option is unknown
