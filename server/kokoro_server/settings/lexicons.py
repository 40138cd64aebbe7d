"""Settings of the lexicons of pronunciations."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kokoro_server.errors import ConfigurationError
from kokoro_server.settings.options import F, add, option


@dataclass(frozen=True, slots=True)
class LexiconSettings:
    """Which lexicons callers may choose, and which apply to every call."""

    directory: Path | None = None
    defaults: tuple[str, ...] = ()


NO_LEXICONS = LexiconSettings()


def lexicon_options(command: F) -> F:
    """Add the options for lexicons."""
    return add(
        command,
        option(
            "--lexicons",
            type=click.Path(path_type=Path, file_okay=False),
            help="Folder of PLS 1.0 documents (*.pls), which callers choose by name.",
        ),
        option(
            "--default-lexicons",
            metavar="NAMES",
            help="Lexicons for calls that choose none: names, separated by commas.",
        ),
    )


def lexicon_settings(options: Mapping[str, Any]) -> LexiconSettings:
    """Return the settings from parsed options; raises `ConfigurationError`."""
    names: str = options["default_lexicons"] or ""
    defaults = tuple(name.strip() for name in names.split(",") if name.strip())
    directory: Path | None = options["lexicons"]
    if defaults and directory is None:
        raise ConfigurationError("--default-lexicons: there is no folder; set --lexicons too")
    return LexiconSettings(directory.expanduser() if directory else None, defaults)
