"""The group of commands, and how it ends."""

from __future__ import annotations

from typing import Any

import click

from kokoro_client.cli.exit_codes import EXIT_CODES, mapped_errors
from kokoro_client.cli.health import health
from kokoro_client.cli.say import say
from kokoro_client.cli.voices import voices


class _Commands(click.Group):
    """Turns every failure of a command into a line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        with mapped_errors():
            return super().invoke(ctx)


@click.group(
    cls=_Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="kokoro-speech")
def app() -> None:
    """Speak text through a kokoro-speech server."""


app.add_command(say)
app.add_command(voices)
app.add_command(health)
