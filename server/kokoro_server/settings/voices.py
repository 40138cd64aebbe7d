"""Settings of the operator's own voices."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kokoro_server.errors import ConfigurationError
from kokoro_server.settings.options import F, add, option

_FOLDER = "custom-voices"


def voices_options(command: F) -> F:
    """Add the option for the folder of the operator's own voices."""
    return add(
        command,
        option(
            "--voices-dir",
            type=click.Path(path_type=Path, file_okay=False),
            show_default="custom-voices, beside the model pack",
            help="Folder of your own voices (kokoro-server voice add).",
        ),
    )


def voices_directory(options: Mapping[str, Any]) -> Path:
    """Return the folder of the operator's own voices from parsed options.

    Raises `ConfigurationError` if it is in the model pack, whose files are all verified.
    """
    pack = options["model_dir"].expanduser().absolute()
    directory: Path = (options["voices_dir"] or pack.parent / _FOLDER).expanduser().absolute()
    if directory.is_relative_to(pack):
        raise ConfigurationError(
            f"--voices-dir: {directory} is in the model pack {pack}; name another folder"
        )
    return directory
