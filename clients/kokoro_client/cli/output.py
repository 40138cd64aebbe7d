"""Where the audio goes: a file that is whole or not there, or standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from kokoro_client.cli import wav
from kokoro_client.files import whole_file

STDOUT = "-"


def is_whole_file(out: str) -> bool:
    """Tell whether `out` is written as a file that appears once it is whole."""
    path = Path(out).resolve()
    return out != STDOUT and (path.is_file() or not path.exists())


@contextmanager
def open_output(out: str) -> Iterator[BinaryIO]:
    """Open `out` for writing; "-" is standard output.

    A file appears under its name when the block ends well and not at all when it fails; what
    is no regular file, such as a named pipe, is written as it stands. Raises
    `click.UsageError` for a terminal, `OSError` where nothing can be written.
    """
    path = Path(out).resolve()
    if out == STDOUT:
        with _stdout() as file:
            yield file
    elif is_whole_file(out):
        with whole_file(path) as file:
            yield file
            wav.close_header(file)
    else:
        with path.open("wb") as file:
            _refuse_terminal(file)
            yield file


@contextmanager
def _stdout() -> Iterator[BinaryIO]:
    file = sys.stdout.buffer
    _refuse_terminal(file)
    try:
        yield file
        file.flush()
    except BrokenPipeError:
        # The interpreter flushes standard output once more as it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def _refuse_terminal(file: BinaryIO) -> None:
    if file.isatty():
        raise click.UsageError(
            "audio is not for a terminal; pipe it into a player: "
            "kokoro-speech say TEXT --out - | ffplay -nodisp -autoexit -"
        )
