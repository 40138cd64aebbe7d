"""The group of commands, and how it ends."""

from __future__ import annotations

from typing import Any

import click

from kokoro_client.cli.exit_codes import EXIT_CODES, mapped_errors
from kokoro_client.cli.health import health
from kokoro_client.cli.phonemize import phonemize
from kokoro_client.cli.say import say
from kokoro_client.cli.signals import tidy_ends
from kokoro_client.cli.voices import voices

COMPLETION = """\
\b
Completion of commands, options, voices, languages and formats, by your shell's own start file:
  bash  eval "$(_KOKORO_SPEECH_COMPLETE=bash_source kokoro-speech)"
  zsh   eval "$(_KOKORO_SPEECH_COMPLETE=zsh_source kokoro-speech)"
  fish  _KOKORO_SPEECH_COMPLETE=fish_source kokoro-speech | source
"""


class _Commands(click.Group):
    """Turns every failure of a command into a line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        with tidy_ends(), mapped_errors():
            return super().invoke(ctx)


@click.group(
    cls=_Commands,
    epilog=f"{EXIT_CODES}\n{COMPLETION}",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="kokoro-speech")
def app() -> None:
    """Speak text through a kokoro-speech server."""


app.add_command(say)
app.add_command(phonemize)
app.add_command(voices)
app.add_command(health)
