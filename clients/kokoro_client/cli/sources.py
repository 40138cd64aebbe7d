"""Where the text comes from: the command line, a file, or standard input while it is written."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from typing import BinaryIO

import click

_BYTES = 65_536


def whole_text(source: BinaryIO) -> str:
    """Return all text of `source`; raises `click.UsageError` for bytes that are not UTF-8."""
    return "".join(TypedText(source))


class TypedText:
    """The text of a file that may still be written, such as a terminal or a pipe."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._text = ""

    def __str__(self) -> str:
        """Return what was read so far."""
        return self._text

    def __iter__(self) -> Iterator[str]:
        """Yield what comes, as soon as it comes; raises `click.UsageError` if it is not UTF-8."""
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        try:
            for content in _available(self._source):
                yield self._read(decoder.decode(content))
            yield self._read(decoder.decode(b"", final=True))
        except UnicodeDecodeError as error:
            raise click.UsageError(f"the text is not UTF-8: {error}") from error

    def _read(self, text: str) -> str:
        self._text += text
        return text


def _available(source: BinaryIO) -> Iterator[bytes]:
    """Yield bytes as they come, without a lock that could hang the end of the process."""
    try:
        descriptor = source.fileno()
    except OSError:  # in memory
        yield source.read()
        return
    while content := os.read(descriptor, _BYTES):
        yield content
