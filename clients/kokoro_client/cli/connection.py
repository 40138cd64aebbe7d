"""Options that say where the server is and how to reach it."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from kokoro_client.base_client import (
    DEFAULT_TARGET,
    DEFAULT_TIMEOUT,
    HEALTH_TIMEOUT,
    BaseClient,
)
from kokoro_client.cli.notes import quiet_option, told_of_waiting
from kokoro_client.environment import tls_in
from kokoro_client.security import TLS
from kokoro_client.sync_client import SpeechClient

_Client = TypeVar("_Client", bound=BaseClient)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option(
        "--server",
        metavar="HOST:PORT[,...]",
        envvar="KOKORO_SPEECH_TARGET",
        default=DEFAULT_TARGET,
        show_default=True,
        show_envvar=True,
        help="Where the server listens; several, separated by commas, share the calls.",
    ),
    click.option(
        "--tls/--no-tls",
        default=None,
        help="Encrypt, or don't; any of the next four options implies --tls."
        "  [env var: KOKORO_SPEECH_TLS]",
    ),
    click.option(
        "--ca",
        type=_FILE,
        help="PEM file of the authorities to trust.  [env var: KOKORO_SPEECH_TLS_CA]",
    ),
    click.option(
        "--cert",
        type=_FILE,
        help="PEM file of the client's own certificate.  [env var: KOKORO_SPEECH_TLS_CERTIFICATE]",
    ),
    click.option(
        "--key",
        type=_FILE,
        help="PEM file of the key of --cert.  [env var: KOKORO_SPEECH_TLS_KEY]",
    ),
    click.option(
        "--server-name",
        help="Name to expect in the server's certificate."
        "  [env var: KOKORO_SPEECH_TLS_SERVER_NAME]",
    ),
    click.option(
        "--token-file",
        type=_FILE,
        help="File with a bearer token.  [env var: KOKORO_SPEECH_TOKEN holds the token itself]",
    ),
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True),
        help=f"Give up after so long.  [default: {DEFAULT_TIMEOUT:.0f}; health: "
        f"{HEALTH_TIMEOUT:.0f}]",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """The values of the options."""

    server: str
    tls: bool | None
    ca: Path | None
    cert: Path | None
    key: Path | None
    server_name: str | None
    token_file: Path | None
    timeout: float | None

    def open(self, kind: type[_Client]) -> _Client:
        """Return a client; raises `click.UsageError` where the options don't go together."""
        if (self.cert is None) != (self.key is None):
            raise click.UsageError("--cert and --key go together")
        try:
            return kind(
                self.server,
                tls=self._tls(),
                token=self._token(),
                timeout=self.timeout or DEFAULT_TIMEOUT,
            )
        except ValueError as error:
            raise click.UsageError(str(error)) from error

    def _tls(self) -> TLS | Literal[False] | None:
        """Return TLS as the options set it; what they leave out comes from the environment."""
        said: dict[str, Any] = {
            "root_certificates": self.ca,
            "certificate_chain": self.cert,
            "private_key": self.key,
            "server_name": self.server_name,
        }
        given = {name: value for name, value in said.items() if value is not None}
        if self.tls is False and given:
            raise click.UsageError("--no-tls goes with none of --ca, --cert, --key, --server-name")
        if not given and not self.tls:
            return self.tls
        return replace(tls_in(os.environ) or TLS(), **given)

    def _token(self) -> str | None:
        return None if self.token_file is None else self.token_file.read_text("ascii").strip()


def server_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options above to `command`; it receives a `Connection` in their place."""

    @functools.wraps(command)
    def told(**arguments: Any) -> None:  # noqa: ANN401 - whatever click parses
        names = [field.name for field in fields(Connection)]
        command(Connection(**{name: arguments.pop(name) for name in names}), **arguments)

    for option in reversed(_OPTIONS):
        option(told)
    return told


def connection_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options above and --quiet to `command`; it receives an open client in their place."""

    @functools.wraps(command)
    def connected(connection: Connection, **arguments: Any) -> None:  # noqa: ANN401 - whatever click parses
        arguments.pop("quiet")
        with connection.open(SpeechClient) as client, told_of_waiting():
            command(client, **arguments)

    return quiet_option(server_options(connected))
