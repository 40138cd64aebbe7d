"""The command `kokoro-server`."""

import asyncio
import atexit
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.filesize import decimal

from kokoro_server import logs
from kokoro_server.access import client_line, new_token, quota_in
from kokoro_server.errors import ConfigurationError
from kokoro_server.loading import KokoroSpeech, preload_languages, provide_pack
from kokoro_server.modelpack import ConsoleProgress, LogProgress
from kokoro_server.observing.ledger import GROUPS, usage
from kokoro_server.observing.ledger.report import FORMATS
from kokoro_server.observing.ledger.setting_up import init_ledger, migrate_ledger
from kokoro_server.process.heap import give_freed_memory_back
from kokoro_server.process.service_manager import READY, STOPPING, tell_service_manager
from kokoro_server.process.signals import leave, stop_signal, unless
from kokoro_server.process.standard_error import CapturedStandardError
from kokoro_server.process.temporary_files import check_temporary_folder
from kokoro_server.serving import Speech, running_server
from kokoro_server.settings import (
    LedgerLocation,
    ServerSettings,
    ServeSettings,
    asks_for_json,
    ledger_options,
    pack_options,
    pack_settings,
    pull_options,
    server_options,
    server_settings,
    token_options,
    usage_options,
    voices_directory,
)
from kokoro_server.voice_commands import voice_commands

_log = logging.getLogger(__name__)


class _Commands(click.Group):
    """Turns wrong command-line arguments into an error of configuration."""

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
@server_options
def serve_command(**options: Any) -> None:
    """Serve until SIGTERM or SIGINT, then let the accepted calls finish."""

    def speech(serve: ServeSettings) -> KokoroSpeech:
        shown = options["log_format"] == "text" and sys.stderr.isatty()
        preload_languages(serve)
        progress = ConsoleProgress() if shown else LogProgress()
        pack = provide_pack(
            pack_settings(options), progress, engine=serve.engine, offline=options["offline"]
        )
        return KokoroSpeech(serve, pack, voices_directory(options))

    run_server(options, speech)


def run_server(options: Mapping[str, Any], speech: Callable[[ServeSettings], Speech]) -> None:
    """Serve with `speech` until a signal, drain, and end the process.

    `options` are the parsed options of the command line.
    """
    flush = _start_log(as_json=options["log_format"] == "json")
    give_freed_memory_back()
    settings = server_settings(options)
    check_temporary_folder()
    asyncio.run(_serve_until_signal(settings, partial(speech, settings.serve), flush))


def _start_log(*, as_json: bool) -> Callable[[], None]:
    """Set the log up; return a function that waits until all of it is written."""
    if not as_json:
        logs.configure(as_json=False)
        return logging.shutdown
    captured = CapturedStandardError()
    logs.configure(as_json=True, stream=captured.stream)
    atexit.register(captured.flush)
    return captured.flush


async def _serve_until_signal(
    settings: ServerSettings, provide: Callable[[], Speech], flush_log: Callable[[], None]
) -> NoReturn:
    stop = stop_signal()
    async with AsyncExitStack() as stack:
        starting = running_server(settings, provide, ends_process=True)
        if server := await unless(stop, stack.enter_async_context(starting)):
            await unless(stop, server.serving())
            if not stop.is_set():
                tell_service_manager(READY)
            await unless(stop, server.keep_accepting())
            await stop.wait()
            tell_service_manager(STOPPING)
    _log.info("stopped")
    flush_log()
    leave()


@commands.command("pull")
@pack_options
@pull_options
def pull_command(*, checkpoint: bool, **options: Any) -> None:
    """Fetch the model and make the model pack, or check the one that is there."""
    pack = provide_pack(pack_settings(options), ConsoleProgress(), checkpoint=checkpoint)
    size = decimal(pack.size_bytes)
    click.echo(f"{pack.directory} is ready (source: {pack.manifest.source}, {size} on the disk)")


@commands.command("token")
@click.argument("name")
@token_options
def token_command(name: str, characters_per_minute: int | None, tokens: Path | None) -> None:
    """Make a token for the client NAME.

    The line for the file of --tokens goes to standard output, the token itself, which is kept
    nowhere, to standard error.
    """
    quota = quota_in(tokens, name) if tokens else None
    if None not in (quota, characters_per_minute) and quota != characters_per_minute:
        raise ConfigurationError(
            f"{name} has a quota of {quota} in {tokens}; change it there, then make the token"
        )
    token = new_token()
    line = client_line(name, token, characters_per_minute or quota)
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
    *, ledger: LedgerLocation, since: datetime, until: datetime | None, by: Sequence[str], form: str
) -> None:
    """Sum up what the ledger of a server has, also while the server runs."""
    click.echo(FORMATS[form](by, usage(ledger, since, until, by)))


@commands.group("ledger")
def ledger_group() -> None:
    """Set up a ledger. A SQLite file needs no such command: servers make and migrate it."""


@ledger_group.command("init")
@ledger_options
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Take over the calls of this SQLite ledger.",
)
def ledger_init_command(*, ledger: LedgerLocation, source: Path | None) -> None:
    """Make a ledger, or bring one that is there up to date."""
    click.echo(init_ledger(ledger, source))


@ledger_group.command("migrate")
@ledger_options
def ledger_migrate_command(*, ledger: LedgerLocation) -> None:
    """Bring the ledger of an older server up to date."""
    click.echo(migrate_ledger(ledger))


commands.add_command(voice_commands)


def main() -> None:
    """Run the command; print an error of configuration on one line and exit with code 2."""
    try:
        commands()
    except ConfigurationError as error:
        if asks_for_json(sys.argv[1:]):
            logs.fail(str(error))
        else:
            click.echo(f"kokoro-server: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
