"""The command `voices`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

import click
from rich import box
from rich.console import Console
from rich.table import Table

from kokoro_client.cli.completion import complete_language
from kokoro_client.cli.connection import connection_options
from kokoro_client.cli.notes import is_quiet
from kokoro_client.results import VoiceInfo
from kokoro_client.sync_client import SpeechClient


@click.command()
@click.option(
    "--language",
    shell_complete=complete_language,
    help="List the voices of this language alone, such as en-US.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON in place of a table.")
@connection_options
def voices(client: SpeechClient, *, language: str | None, as_json: bool) -> None:
    """List the voices that the server speaks with; their names alone with --quiet."""
    listed = client.voices(language)
    if as_json:
        click.echo(json.dumps([asdict(voice) for voice in listed], indent=2))
    elif is_quiet():
        click.echo("\n".join(voice.id for voice in listed))
    else:
        Console().print(_table(listed))


def _table(listed: Sequence[VoiceInfo]) -> Table:
    table = Table("Voice", "Language", "Gender", "Grade", "Default", box=box.SIMPLE_HEAD)
    for voice in listed:
        default = "yes" if voice.is_default else ""
        table.add_row(voice.id, voice.language_code, voice.gender, voice.grade, default)
    return table
