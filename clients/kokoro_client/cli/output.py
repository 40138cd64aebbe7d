"""Where the audio goes: a file that is either complete or absent, or standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from kokoro_client.cli import wav
from kokoro_client.files import whole_file

STDOUT = "-"


def is_whole_file(out: str) -> bool:
    """Return whether `out` is a file that appears only once it is complete."""
    path = Path(out).resolve()
    return out != STDOUT and (path.is_file() or not path.exists())


@contextmanager
def open_output(out: str) -> Iterator[BinaryIO]:
    """Open `out` for writing; "-" is standard output.

    A regular file appears under its name when the block succeeds, and not at all when it fails;
    after Ctrl-C it has the audio that has come, if any. Anything else, such as a named pipe, is
    written directly. Raises `click.UsageError` for a terminal and for a folder, `OSError` where
    nothing can be written.
    """
    path = Path(out).resolve()
    if path.is_dir():
        raise click.UsageError(f"{out} is a folder; name a file, or give --split")
    if out == STDOUT:
        with _stdout() as file:
            yield file
    elif is_whole_file(out):
        with whole_file(path) as file:
            interruption = yield from _unless_interrupted(file)
            wav.close_header(file)
        if interruption:
            click.echo(f"{out}: ends where it was interrupted", err=True)
            raise interruption
    else:
        with path.open("wb") as file:
            _refuse_terminal(file)
            yield file


def _unless_interrupted(file: BinaryIO) -> Generator[BinaryIO, None, KeyboardInterrupt | None]:
    """Yield `file`; return the interruption if one comes after something was written."""
    try:
        yield file
    except KeyboardInterrupt as error:
        if file.tell():
            return error
        raise
    return None


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
