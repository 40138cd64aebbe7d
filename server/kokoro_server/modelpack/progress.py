"""Progress of long work: bars on a terminal, plain lines elsewhere, or nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Protocol

from rich.filesize import decimal

if TYPE_CHECKING:
    from rich.console import Console

_log = logging.getLogger(__name__)

Advance = Callable[[int], None]
"""Takes the number of bytes received since the last call."""


class Progress(Protocol):
    """Receives progress reports."""

    def step(self, message: str) -> None:
        """Report the next step, in one line."""
        ...

    def task(self, name: str, total_bytes: int) -> AbstractContextManager[Advance]:
        """Show a transfer of `total_bytes` while the context lasts."""
        ...


class SilentProgress:
    """Shows nothing."""

    def step(self, message: str) -> None:
        """Drop the message."""

    @contextmanager
    def task(self, name: str, total_bytes: int) -> Iterator[Advance]:  # noqa: ARG002 silent
        """Drop the advances."""
        yield lambda count: None  # noqa: ARG005 the protocol's argument


class LogProgress:
    """Writes one log record per step and per transfer."""

    def step(self, message: str) -> None:
        """Log the message."""
        _log.info("%s", message)

    @contextmanager
    def task(self, name: str, total_bytes: int) -> Iterator[Advance]:
        """Log the name and the size once."""
        self.step(f"{name} ({decimal(total_bytes)})")
        yield lambda count: None  # noqa: ARG005 the protocol's argument


class ConsoleProgress:
    """Writes to standard error: bars if it is a terminal, else one line per step."""

    def __init__(self, console: Console | None = None) -> None:
        from rich.console import Console  # noqa: PLC0415  slow, and only terminals need it

        self._console = console or Console(stderr=True, highlight=False, soft_wrap=True)

    def step(self, message: str) -> None:
        """Print the message."""
        self._console.print(message, markup=False)

    @contextmanager
    def task(self, name: str, total_bytes: int) -> Iterator[Advance]:
        """Show a bar that fills, or print the name and size once."""
        if not self._console.is_terminal:
            self.step(f"{name} ({decimal(total_bytes)})")
            yield lambda count: None  # noqa: ARG005 the protocol's argument
            return
        from rich import progress as bars  # noqa: PLC0415  as above

        columns = (
            bars.TextColumn("{task.description}", markup=False),
            bars.BarColumn(),
            bars.DownloadColumn(),
            bars.TransferSpeedColumn(),
            bars.TimeRemainingColumn(),
        )
        with bars.Progress(*columns, console=self._console) as shown:
            task = shown.add_task(name, total=total_bytes)
            yield lambda count: shown.update(task, advance=count)
