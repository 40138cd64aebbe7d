"""Settings of serving: where to listen, what speaks, how much may wait."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from kokoro_server.engines import Engine
from kokoro_server.errors import ConfigurationError
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings.options import F, add, choice, option
from kokoro_speech import catalogue


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """How to serve."""

    listen: ListenAddress
    engine: Engine
    languages: tuple[str, ...]
    """BCP-47 codes to load before serving; the others load on first use."""
    threads: int
    max_wait: float
    """Most estimated seconds of work that may wait."""
    grace: float
    """Most seconds that accepted calls get to finish when the server shuts down."""


def serve_options(command: F) -> F:
    """Add the options that say how to serve."""
    return add(
        command,
        option(
            "--listen",
            default="127.0.0.1:50051",
            metavar="HOST:PORT",
            help="Address to listen on, or unix:PATH. Port 0 takes a free one.",
        ),
        option(
            "--max-wait",
            type=click.FloatRange(min=0),
            default=120.0,
            metavar="SECONDS",
            help="Estimated work that may wait, of each call at most its next 600 phonemes (about "
            "500 characters). Clients share it; calls beyond it and beyond their client's share "
            "are refused.",
        ),
        option(
            "--grace",
            type=click.FloatRange(min=0),
            default=30.0,
            metavar="SECONDS",
            help="Time that accepted calls get to finish on SIGTERM.",
        ),
        option(
            "--log-format",
            type=click.Choice(["text", "json"]),
            default="text",
            help="How log lines are written.",
        ),
    )


def speech_options(command: F) -> F:
    """Add the options that say what speaks."""
    return add(
        command,
        option(
            "--engine",
            type=choice(Engine),
            default=Engine.FAST.value,
            help="What runs the acoustic model; kokoro needs the extra torch.",
        ),
        option("--offline", is_flag=True, help="Never open a connection to fetch the model."),
        option(
            "--languages",
            default="en-US",
            metavar="CODE,...",
            help="Languages to load before serving, by code or name, or all; the others load "
            "on first use.",
        ),
        option(
            "--threads",
            type=click.IntRange(min=1),
            default=_cores,
            show_default="cores",
            help="Threads that compute.",
        ),
    )


def serve_settings(options: Mapping[str, Any]) -> ServeSettings:
    """Return how to serve from parsed options; raises `ConfigurationError`."""
    return ServeSettings(
        listen=ListenAddress.parse(options["listen"]),
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
