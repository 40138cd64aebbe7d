"""Operating settings: metrics, ledger, traces and channelz."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import click

from kokoro_server.errors import ConfigurationError
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings.ledger import LedgerLocation, LedgerType
from kokoro_server.settings.options import F, add, option

_LEDGER = LedgerType()


@dataclass(frozen=True, slots=True)
class OperatingSettings:
    """What the server shows to operators, in addition to the log."""

    metrics_listen: ListenAddress | None = None
    """The address that serves metrics to Prometheus."""
    ledger: LedgerLocation | None = None
    traces: bool = False
    channelz: bool = False


def operating_options(command: F) -> F:
    """Add the operating options."""
    return add(
        command,
        option(
            "--metrics-listen",
            metavar="HOST:PORT",
            help="Serve metrics to Prometheus over plain HTTP on this address. Port 0 takes a "
            "free one.",
        ),
        option(
            "--ledger",
            type=_LEDGER,
            metavar="FILE|URL",
            help="Record every call's usage before the caller is told: in this SQLite file or, "
            "for several servers, in the database of this postgresql:// URL, which then keeps "
            "the quotas too.",
        ),
        option(
            "--traces",
            is_flag=True,
            help="Send OpenTelemetry traces as the OTEL_ variables say; needs the extra tracing.",
        ),
        option(
            "--channelz",
            is_flag=True,
            help="Serve grpc.channelz.v1, which tells of every connection.",
        ),
    )


def operating_settings(options: Mapping[str, Any]) -> OperatingSettings:
    """Return the operating settings from parsed options; raises `ConfigurationError`."""
    return OperatingSettings(
        metrics_listen=_address(options["metrics_listen"]),
        ledger=options["ledger"],
        traces=options["traces"],
        channelz=options["channelz"],
    )


def usage_options(command: F) -> F:
    """Add the options that select the usage to sum up."""
    return add(
        command,
        _ledger_option(),
        click.option(
            "--since",
            type=_moment,
            required=True,
            metavar="WHEN",
            help="Count calls that ended from this date or time on (ISO 8601; UTC unless it "
            "names a zone).",
        ),
        click.option(
            "--until", type=_moment, metavar="WHEN", help="Count calls that ended before this."
        ),
    )


def ledger_options(command: F) -> F:
    """Add the option of the commands that set a ledger up."""
    return add(command, _ledger_option())


def _ledger_option() -> Callable[[F], F]:
    return option(
        "--ledger",
        type=_LEDGER,
        required=True,
        metavar="FILE|URL",
        help="The ledger of a server, or of several: a SQLite file or a postgresql:// URL.",
    )


def _address(listen: str | None) -> ListenAddress | None:
    if listen is None:
        return None
    try:
        address = ListenAddress.parse(listen)
    except ConfigurationError:
        address = None
    if not (address and address.host):  # Prometheus reads no Unix sockets
        raise ConfigurationError(f"--metrics-listen: {listen!r} is not HOST:PORT")
    return address


def _moment(value: str) -> datetime:
    """Parse a date, or a date and time; UTC if `value` names no zone."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is no date such as 2026-01-31, nor a time such as 2026-01-31T18:00Z"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
