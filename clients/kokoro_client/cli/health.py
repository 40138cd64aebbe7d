"""The command `health`."""

from __future__ import annotations

import sys

import click

from kokoro_client.cli.connection import connection_options
from kokoro_client.cli.exit_codes import TRY_AGAIN
from kokoro_client.sync_client import SpeechClient


@click.command()
@connection_options
def health(client: SpeechClient) -> None:
    """Tell whether the server takes calls, also by the exit code."""
    serving = client.health()
    click.echo("serving" if serving else "not serving")
    if not serving:
        sys.exit(TRY_AGAIN)
