"""The command `kokoro-server`."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kokoro_server import logs
from kokoro_server.access import client_line, new_token, open_access
from kokoro_server.errors import ConfigurationError
from kokoro_server.loading import provide_pack
from kokoro_server.observing.ledger import GROUPS, usage
from kokoro_server.observing.ledger.report import FORMATS
from kokoro_server.process.heap import give_freed_memory_back
from kokoro_server.rpc.server import serve
from kokoro_server.settings import (
    access_options,
    access_settings,
    operating_options,
    operating_settings,
    pack_options,
    pack_settings,
    pull_options,
    serve_options,
    serve_settings,
    speech_options,
    usage_options,
)


class _Commands(click.Group):
    """Takes words of the command line that make no sense for an error of configuration."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise ConfigurationError(error.format_message()) from error


@click.group(cls=_Commands, context_settings={"max_content_width": 100})
@click.version_option(package_name="kokoro-speech")
def commands() -> None:
    """Serve text to speech with Kokoro-82M over gRPC."""


@commands.command("serve")
@serve_options
@speech_options
@pack_options
@access_options
@operating_options
def serve_command(*, log_format: str, offline: bool, **options: Any) -> None:
    """Serve until SIGTERM or SIGINT, then let the accepted calls finish."""
    logs.configure(as_json=log_format == "json")
    give_freed_memory_back()
    settings, operating = serve_settings(options), operating_settings(options)
    access = open_access(access_settings(options), settings.listen)
    pack = provide_pack(pack_settings(options), offline=offline)
    asyncio.run(serve(settings, access, operating, pack))


@commands.command("pull")
@pack_options
@pull_options
def pull_command(*, checkpoint: bool, **options: Any) -> None:
    """Fetch the model and make the model pack, or check the one that is there."""
    pack = provide_pack(pack_settings(options), checkpoint=checkpoint)
    click.echo(f"{pack.directory} is ready (source: {pack.manifest.source})")


@commands.command("token")
@click.argument("name")
@click.option(
    "--characters-per-minute",
    type=click.IntRange(min=1),
    metavar="COUNT",
    help="Quota of the client.  [default: no limit]",
)
def token_command(name: str, characters_per_minute: int | None) -> None:
    """Make a token for the client NAME.

    The line for the file of --tokens goes to standard output, the token itself, which is kept
    nowhere, to standard error.
    """
    token = new_token()
    line = client_line(name, token, characters_per_minute)
    click.echo(f"The token of {name}, shown this once: {token}", err=True)
    click.echo(line)


@commands.command("usage")
@usage_options
@click.option(
    "--by", type=click.Choice([*GROUPS]), multiple=True, help="Sum by this; may be given again."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS]),
    default="table",
    show_default=True,
    help="How to print it.",
)
def usage_command(
    *, ledger: Path, since: datetime, until: datetime | None, by: Sequence[str], form: str
) -> None:
    """Sum up what the ledger of a server has, also while the server runs."""
    click.echo(FORMATS[form](by, usage(ledger, since, until, by)))


def main() -> None:
    """Run the command; an error of configuration is one line and exit code 2."""
    try:
        commands()
    except ConfigurationError as error:
        click.echo(f"kokoro-server: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
