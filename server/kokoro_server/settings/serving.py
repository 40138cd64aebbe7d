"""Serving settings: where to listen, which engine and languages to load, how much may wait."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import click

from kokoro_server.engines import Engine
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.process.cores import usable_cores
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings.options import F, add, choice, option, variable
from kokoro_speech import catalogue

_LOG_FORMAT = "--log-format"


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """Where to listen, which engine and languages to load, how much may wait."""

    listen: ListenAddress
    engine: Engine
    languages: tuple[str, ...]
    """BCP-47 codes of the languages to load before serving; the others load on first use."""
    threads: int
    max_wait: float
    """Most seconds of work that may wait, by estimate."""
    stream_admission: bool
    """Whether a stream is refused that would make the running ones run dry."""
    grace: float
    """Most seconds that accepted calls get to finish when the server shuts down."""


def serve_options(command: F) -> F:
    """Add the options for the address, the queue, the shutdown and the log."""
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
            "--stream-admission/--no-stream-admission",
            default=True,
            help="Refuse a stream that would make the running ones run dry.",
        ),
        option(
            "--grace",
            type=click.FloatRange(min=0),
            default=30.0,
            metavar="SECONDS",
            help="Time that accepted calls get to finish on SIGTERM.",
        ),
        option(
            _LOG_FORMAT,
            type=click.Choice(["text", "json"]),
            default="text",
            help="How log lines are written.",
        ),
    )


def speech_options(command: F) -> F:
    """Add the options for the engine, its threads and the languages."""
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
            default=usable_cores,
            show_default="the cores it may use",
            help="Threads that compute. A CPU quota (cgroup v1 or v2) bounds the default.",
        ),
    )


def serve_settings(options: Mapping[str, Any]) -> ServeSettings:
    """Return the serving settings from parsed options.

    Raises `ConfigurationError`, also if the G2P of a language is not installed.
    """
    return ServeSettings(
        listen=ListenAddress.parse(options["listen"]),
        engine=Engine(options["engine"]),
        languages=_installed(language_codes(options["languages"])),
        threads=options["threads"],
        max_wait=options["max_wait"],
        stream_admission=options["stream_admission"],
        grace=options["grace"],
    )


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Return whether a command line asks for a JSON log, even if its other options are wrong."""
    if not arguments or arguments[0] != "serve":
        return False
    chosen = os.environ.get(variable(_LOG_FORMAT), "")
    for name, value in pairwise([*arguments, ""]):
        if name == _LOG_FORMAT:
            chosen = value
        elif name.startswith(f"{_LOG_FORMAT}="):
            chosen = name.partition("=")[2]
    return chosen == "json"


def language_codes(names: str) -> tuple[str, ...]:
    """Return the BCP-47 codes of comma-separated language names.

    Raises `ConfigurationError` for an unknown name.
    """
    if names.strip().lower() == "all":
        return tuple(language.code for language in catalogue.languages())
    return tuple(_language_code(name) for name in names.split(",") if name.strip())


def _installed(codes: tuple[str, ...]) -> tuple[str, ...]:
    languages = Languages()
    for code in codes:
        try:
            languages.require(code)
        except ConfigurationError as error:
            raise ConfigurationError(f"--languages: {error}") from None
    return codes


def _language_code(name: str) -> str:
    try:
        return catalogue.find_language(name).code
    except KeyError:
        known = ", ".join(language.code for language in catalogue.languages())
        raise ConfigurationError(
            f"--languages: no language is called {name.strip()!r}; there are {known}"
        ) from None
