"""Adds a voice to the folder of the operator's own voices."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kokoro_server.errors import ConfigurationError
from kokoro_server.file_trust import anyone_may_write
from kokoro_server.voices.voice_file import SUFFIX, VoiceFacts, write_voice
from kokoro_speech.voice_names import is_custom_name

Measure = Callable[[NDArray[np.float32], str], float]
"""Returns the gain in decibels of style vectors that speak the language of a BCP-47 code."""


def check_name(directory: Path, name: str) -> None:
    """Raise `ConfigurationError` unless a voice may be added to `directory` under `name`."""
    if not is_custom_name(name):
        raise ConfigurationError(
            f"{name!r} can't be the name of a voice: use 1 to 64 of a-z, 0-9, _ and -, with a "
            "letter first, and no beginning of the catalogue's, such as af_"
        )
    if path_of(directory, name).exists():
        raise _taken(name, directory)
    if directory.exists() and anyone_may_write(directory):
        raise ConfigurationError(
            f"anyone on this machine can write to {directory}; run chmod o-w {directory}"
        )


def add_voice(
    directory: Path, name: str, styles: NDArray[np.float32], language_code: str, measure: Measure
) -> VoiceFacts:
    """Add a voice to `directory`, completely or not at all, and return what is known of it.

    `styles` is `[510, 256]`. Raises `ConfigurationError`.
    """
    check_name(directory, name)
    facts = VoiceFacts(language_code, measure(styles, language_code))
    try:
        write_voice(path_of(directory, name), styles, facts)
    except FileExistsError:
        raise _taken(name, directory) from None
    except OSError as error:
        raise ConfigurationError(f"{directory} can't be written: {error.strerror}") from None
    return facts


def path_of(directory: Path, name: str) -> Path:
    """Return the path of a voice's file; `name` need not be valid."""
    return directory / f"{Path(name).name}{SUFFIX}"


def _taken(name: str, directory: Path) -> ConfigurationError:
    return ConfigurationError(
        f"{name} is in {directory} already; remove it first: kokoro-server voice remove {name}"
    )
