"""The command `kokoro-server`."""

import asyncio
import sys
from typing import Any

import click

from kokoro_server import logs
from kokoro_server.errors import ConfigurationError
from kokoro_server.heap import give_freed_memory_back
from kokoro_server.loading import provide_pack
from kokoro_server.server import serve
from kokoro_server.settings import (
    pack_options,
    pack_settings,
    pull_options,
    serve_options,
    serve_settings,
    speech_options,
)


@click.group(context_settings={"max_content_width": 100})
@click.version_option(package_name="kokoro-speech")
def commands() -> None:
    """Serve text to speech with Kokoro-82M over gRPC."""


@commands.command("serve")
@serve_options
@speech_options
@pack_options
def serve_command(*, log_format: str, offline: bool, **options: Any) -> None:
    """Serve until SIGTERM or SIGINT, then let the accepted calls finish."""
    logs.configure(as_json=log_format == "json")
    give_freed_memory_back()
    settings = serve_settings(options)
    pack = provide_pack(pack_settings(options), offline=offline)
    asyncio.run(serve(settings, pack))


@commands.command("pull")
@pack_options
@pull_options
def pull_command(*, checkpoint: bool, **options: Any) -> None:
    """Fetch the model and make the model pack, or check the one that is there."""
    pack = provide_pack(pack_settings(options), checkpoint=checkpoint)
    click.echo(f"{pack.directory} is ready (source: {pack.manifest.source})")


def main() -> None:
    """Run the command; an error of configuration is one line and exit code 2."""
    try:
        commands()
    except ConfigurationError as error:
        click.echo(f"kokoro-server: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
