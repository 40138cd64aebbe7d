"""The command `health`."""

from __future__ import annotations

import click

from kokoro_client.base_client import HEALTH_TIMEOUT
from kokoro_client.cli.connection import connection_options
from kokoro_client.cli.exit_codes import TRY_AGAIN
from kokoro_client.cli.notes import is_quiet
from kokoro_client.sync_client import SpeechClient


@click.command()
@connection_options
@click.pass_context
def health(context: click.Context, client: SpeechClient) -> None:
    """Tell whether the server takes calls, also by the exit code; by that alone with --quiet."""
    serving = client.health(context.params["timeout"] or HEALTH_TIMEOUT)
    if not is_quiet():
        click.echo("serving" if serving else "not serving")
    if not serving:
        context.exit(TRY_AGAIN)
