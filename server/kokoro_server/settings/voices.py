"""Settings of the operator's own voices."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kokoro_server.settings.options import F, add, option

_FOLDER = "voices"


def voices_options(command: F) -> F:
    """Add the option for the folder of the operator's own voices."""
    return add(
        command,
        option(
            "--voices-dir",
            type=click.Path(path_type=Path, file_okay=False),
            show_default="voices, beside the model pack",
            help="Folder of your own voices (kokoro-server voice add).",
        ),
    )


def voices_directory(options: Mapping[str, Any]) -> Path:
    """Return the folder of the operator's own voices from parsed options."""
    chosen: Path | None = options["voices_dir"]
    return chosen.expanduser() if chosen else options["model_dir"].expanduser().parent / _FOLDER
