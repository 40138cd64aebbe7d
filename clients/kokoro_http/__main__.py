"""The command `kokoro-http`."""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path
from typing import Any

import click

from kokoro_client import AsyncSpeechClient
from kokoro_client.cli.connection import Connection, server_options
from kokoro_http.serving import serve
from kokoro_http.settings import Settings
from kokoro_speech.addresses import host_and_port

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_PREFIX = "KOKORO_HTTP"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@server_options
@click.option(
    "--listen",
    metavar="HOST:PORT",
    default="127.0.0.1:8880",
    show_default=True,
    show_envvar=True,
    help="Where to listen for HTTP; port 0 takes a free one.",
)
@click.option("--tls-certificate", type=_FILE, show_envvar=True, help="PEM file: serve HTTPS.")
@click.option("--tls-key", type=_FILE, show_envvar=True, help="PEM file: the certificate's key.")
@click.option(
    "--allow-insecure",
    is_flag=True,
    show_envvar=True,
    help="Listen beyond this machine in clear text.",
)
@click.option(
    "--cors-origin",
    "cors_origins",
    multiple=True,
    show_envvar=True,
    help="A web origin whose pages may call, such as https://example.com; repeatable.",
)
@click.option(
    "--max-body-bytes",
    type=click.IntRange(min=1),
    default=1_048_576,
    show_default=True,
    show_envvar=True,
    help="Largest body of a request.",
)
@click.option("--metrics", is_flag=True, show_envvar=True, help="Answer Prometheus at /metrics.")
@click.option(
    "--grace",
    metavar="SECONDS",
    type=click.FloatRange(min=0),
    default=30.0,
    show_default=True,
    show_envvar=True,
    help="Time for running requests to finish after SIGTERM.",
)
@click.version_option(package_name="kokoro-speech")
def command(connection: Connection, *, listen: str, **options: Any) -> None:  # noqa: ANN401 - whatever click parses
    """Serve OpenAI's speech API, and a page to try it, for a kokoro-speech server."""
    address = host_and_port(listen)
    if address is None:
        raise click.UsageError(f"--listen {listen} is not HOST:PORT")
    settings = Settings(host=address[0], port=address[1], **options)
    try:
        settings.check()
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    _log_to_standard_error()
    asyncio.run(serve(lambda: connection.open(AsyncSpeechClient), settings))


def main() -> None:
    """Run the command; its options are also read from KOKORO_HTTP_… variables."""
    command(auto_envvar_prefix=_PREFIX)


def _log_to_standard_error() -> None:
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=form)


if __name__ == "__main__":
    main()
