"""Splits a text into chapters, and lists their files in a playlist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from kokoro_client.files import whole_file

HEADINGS = "headings"
"""Splits at the headings of Markdown."""
_HEADING = re.compile(r"^#{1,6}[ \t]+\S.*$|^\S.*\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_NOT_OF_A_NAME = re.compile(r"[^\w.,'()&+-]+")
_LONGEST_NAME = 60
PLAYLIST = "playlist.m3u"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a text with its own file."""

    title: str
    """Its first line; empty if it has nothing to say."""
    text: str

    def file_name(self, number: int, extension: str) -> str:
        """Return the name of its file, such as "01 Chapter One.mp3"."""
        plain = _NOT_OF_A_NAME.sub(" ", self.title)[:_LONGEST_NAME].strip(" .")
        return f"{number:02d} {plain}".strip() + f".{extension}"


def check_pattern(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> re.Pattern[str] | None:
    """Return the compiled pattern; raises `click.BadParameter` for one that is none."""
    if value is None:
        return None
    if value == HEADINGS:
        return _HEADING
    try:
        return re.compile(value, re.MULTILINE)
    except re.error as error:
        raise click.BadParameter(f"{value!r} is no regular expression: {error}") from error


def chapters(text: str, pattern: re.Pattern[str]) -> Iterator[Chapter]:
    """Yield the chapters of `text`: one begins at each line where `pattern` matches.

    Text before the first match is a chapter of its own. All of `text` is in one of them.
    """
    fences = [match.span() for match in _FENCE.finditer(text)] if pattern is _HEADING else []
    starts = sorted(
        {0}
        | {
            text.rfind("\n", 0, match.start()) + 1
            for match in pattern.finditer(text)
            if not any(start <= match.start() < end for start, end in fences)
        }
    )
    pending = ""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = pending + text[start:end]
        if part.strip():
            yield Chapter(_title(part), part)
            pending = ""
        else:
            pending = part


def write_playlist(folder: Path, names: Sequence[tuple[str, str]]) -> None:
    """Write a playlist of files, each with its name and title; `OSError` if it can't be written."""
    lines = ["#EXTM3U", "#EXTENC:UTF-8"]
    for name, title in names:
        lines += [f"#EXTINF:-1,{title}", name]
    with whole_file(folder / PLAYLIST) as file:
        file.write(("\n".join(lines) + "\n").encode())


def _title(text: str) -> str:
    first = text.strip().splitlines()[0] if text.strip() else ""
    return first.strip("#*_= \t")
