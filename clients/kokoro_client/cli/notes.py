"""What a command says besides errors and warnings; nothing with --quiet."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

quiet_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "-q", "--quiet", is_flag=True, help="Say nothing but errors and warnings."
)


class _Waiting(logging.Handler):
    """Prints that a call waits for its server."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(f"Waiting: {record.getMessage()}", err=True)


def is_quiet() -> bool:
    """Return whether the running command was given --quiet."""
    return bool(click.get_current_context().params["quiet"])


@contextmanager
def told_of_waiting() -> Iterator[None]:
    """Print on stderr why a call within the block waits for its server.

    Prints nothing with --quiet or if stderr is no terminal.
    """
    logger = logging.getLogger("kokoro_client")
    handler, level = _Waiting(), logger.level
    if sys.stderr.isatty() and not is_quiet():
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
