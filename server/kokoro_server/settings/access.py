"""Access settings: who may call, over which connection, and how much at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kokoro_server.errors import ConfigurationError
from kokoro_server.settings.options import F, add, option

_FILE = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True, slots=True)
class AccessSettings:
    """Who may call, over which connection, and how much at once."""

    tls_certificate: Path | None
    tls_key: Path | None
    tls_client_ca: Path | None
    """Authorities that sign client certificates. If set, a client has to show a certificate."""
    tokens: Path | None
    """File of the clients that may call; if `None`, anyone may call."""
    allow_insecure: bool
    """Allow to listen beyond loopback in clear text."""
    max_message_bytes: int
    """Largest request."""
    max_streams: int
    """Most concurrent calls per connection."""
    reader_timeout: float
    """Seconds after which a stream ends if its caller reads nothing."""
    live_idle_timeout: float
    """Seconds after which a live call ends if nothing comes and nothing is spoken."""
    live_max_duration: float
    """Seconds after which a live call ends."""
    max_connection_age: float | None
    """Seconds after which a connection takes no new calls; `None` for no limit."""


def access_options(command: F) -> F:
    """Add the options that define who may call, over which connection, and how much at once."""
    return add(command, *_caller_options(), *_limit_options())


def token_options(command: F) -> F:
    """Add the options of the command that makes a client's token."""
    return add(
        command,
        click.option(
            "--characters-per-minute",
            type=click.IntRange(min=1),
            metavar="COUNT",
            help="Quota of the client.  [default: the one it has in the file of --tokens]",
        ),
        option(
            "--tokens",
            type=_FILE,
            metavar="FILE",
            show_default="none",
            help="File of the clients, where the client may have a quota already; it is only read.",
        ),
    )


def access_settings(options: Mapping[str, Any]) -> AccessSettings:
    """Return the access settings from parsed options.

    Raises `ConfigurationError` if the TLS options don't go together.
    """
    settings = AccessSettings(
        tls_certificate=options["tls_certificate"],
        tls_key=options["tls_key"],
        tls_client_ca=options["tls_client_ca"],
        tokens=options["tokens"],
        allow_insecure=options["allow_insecure"],
        max_message_bytes=options["max_message_bytes"],
        max_streams=options["max_streams"],
        reader_timeout=options["reader_timeout"],
        live_idle_timeout=options["live_idle_timeout"],
        live_max_duration=options["live_max_duration"],
        max_connection_age=options["max_connection_age"],
    )
    if (settings.tls_certificate is None) != (settings.tls_key is None):
        raise ConfigurationError("--tls-certificate and --tls-key go together; give both")
    if settings.tls_client_ca and not settings.tls_certificate:
        raise ConfigurationError("--tls-client-ca needs --tls-certificate and --tls-key too")
    return settings


def _caller_options() -> tuple[Callable[[F], F], ...]:
    return (
        option(
            "--tls-certificate",
            type=_FILE,
            metavar="FILE",
            help="Encrypt: PEM of the server's certificate and the chain above it. Like every "
            "file here it is read again when it changes.",
        ),
        option("--tls-key", type=_FILE, metavar="FILE", help="PEM of the certificate's key."),
        option(
            "--tls-client-ca",
            type=_FILE,
            metavar="FILE",
            help="Ask every client for a certificate that an authority of this PEM vouches for.",
        ),
        option(
            "--tokens",
            type=_FILE,
            metavar="FILE",
            help="Take calls only with a bearer token that this file knows; "
            "`kokoro-server token` makes one.",
        ),
        option(
            "--allow-insecure",
            is_flag=True,
            help="Listen beyond loopback without TLS: anyone who can reach the port may call, "
            "in clear text.",
        ),
    )


def _limit_options() -> tuple[Callable[[F], F], ...]:
    return (
        option(
            "--max-message-bytes",
            type=click.IntRange(min=1024),
            default=2**20,
            metavar="BYTES",
            help="Largest request; the longest text has 80,000 bytes.",
        ),
        option(
            "--max-streams",
            type=click.IntRange(min=1),
            default=1000,
            metavar="CALLS",
            help="Concurrent calls of one connection; the client holds back those beyond it.",
        ),
        option(
            "--reader-timeout",
            type=click.FloatRange(min=0, min_open=True),
            default=300.0,
            metavar="SECONDS",
            help="End a stream of which nothing has been read for so long.",
        ),
        option(
            "--live-idle-timeout",
            type=click.FloatRange(min=0, min_open=True),
            default=60.0,
            metavar="SECONDS",
            help="End a live call in which nothing has come or been spoken for so long.",
        ),
        option(
            "--live-max-duration",
            type=click.FloatRange(min=0, min_open=True),
            default=3600.0,
            metavar="SECONDS",
            help="End a live call after so long.",
        ),
        option(
            "--max-connection-age",
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            show_default="no limit",
            help="Ask clients for a new connection after so long, so that they spread over new "
            "servers; calls under way end well.",
        ),
    )
