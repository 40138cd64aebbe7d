"""The commands `kokoro-server voice`: the operator's own voices."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine, load_engine
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.loading import provide_pack
from kokoro_server.modelpack import ConsoleProgress
from kokoro_server.settings import pack_options, pack_settings, voices_directory, voices_options
from kokoro_server.voices import InstalledVoices
from kokoro_server.voices.adding import Measure, add_voice, check_name, path_of
from kokoro_server.voices.measuring import gain_of
from kokoro_server.voices.style_file import read_styles
from kokoro_speech import catalogue

_THREADS = 2
"""Threads that measure a voice."""


@click.group("voice")
def voice_commands() -> None:
    """Add, list and remove voices of your own. A running server notices the changes."""


@voice_commands.command("add")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--language", required=True, help="The language that it speaks, such as en-US.")
@voices_options
@pack_options
def add_command(name: str, file: Path, language: str, **options: Any) -> None:
    """Add the voice in FILE under NAME, for requests with custom_voice.

    FILE is .npy, .bin (raw float32), .safetensors or, where torch is installed, .pt, with numbers
    of the shape [510, 256] or [510, 1, 256]. The voice speaks a text, so that it becomes as loud as
    the others.
    """
    spoken = _language(language)
    directory = voices_directory(options)
    check_name(directory, name)
    styles = read_styles(file)
    added = add_voice(directory, name, styles, spoken.code, _measure(options))
    click.echo(
        f"{name} is added: {spoken.name}, {styles.shape[0]} styles of {styles.shape[1]} numbers, "
        f"gain {added.gain_db:+.1f} dB; {path_of(directory, name)}"
    )


@voice_commands.command("list")
@voices_options
@pack_options
def list_command(**options: Any) -> None:
    """List the voices that were added: name, language and gain."""
    directory = voices_directory(options)
    installed = InstalledVoices(directory).current()
    for name, voice in installed.items():
        click.echo(f"{name}  {voice.language_code}  {voice.voice.gain_db:+.1f} dB")
    if not installed:
        click.echo(f"no voice was added to {directory}", err=True)


@voice_commands.command("remove")
@click.argument("name")
@voices_options
@pack_options
def remove_command(name: str, **options: Any) -> None:
    """Remove the voice NAME. Calls that speak with it finish."""
    directory = voices_directory(options)
    try:
        path_of(directory, name).unlink()
    except FileNotFoundError:
        raise ConfigurationError(f"no voice is called {name!r} in {directory}") from None
    except OSError as error:
        raise ConfigurationError(f"{name} can't be removed: {error.strerror}") from None
    click.echo(f"{name} is removed")


def _language(name: str) -> catalogue.Language:
    try:
        language = catalogue.find_language(name)
    except KeyError:
        known = ", ".join(language.code for language in catalogue.languages())
        raise ConfigurationError(
            f"--language: no language is called {name!r}; there are {known}"
        ) from None
    Languages().require(language.code)
    return language


def _measure(options: Mapping[str, Any]) -> Measure:
    """Return what measures a voice: it speaks with the model of the pack."""
    pack = provide_pack(pack_settings(options), ConsoleProgress())
    model = load_engine(Engine.FAST, pack, _THREADS)
    vocabulary, languages = Vocabulary(pack.vocabulary), Languages()
    return lambda styles, code: gain_of(styles, code, model, vocabulary, languages)
