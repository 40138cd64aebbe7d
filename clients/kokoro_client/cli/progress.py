"""How far the speech has come, on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from kokoro_client.cli.notes import is_quiet


@contextmanager
def spoken_characters(total: int | None) -> Iterator[Callable[[int], None]]:
    """Show a bar of `total` characters, with the time left, and yield the function that moves it.

    With a total of None the bar only pulses. Nothing is shown with --quiet or if stderr is no
    terminal.
    """
    columns = (
        TextColumn("speaking"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("characters"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(
        *columns, console=console, transient=True, disable=is_quiet() or not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task("speaking", total=total)
        yield lambda spoken: progress.update(task, completed=spoken)
