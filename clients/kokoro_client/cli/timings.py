"""The file of --timings: JSON, or captions by its extension."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from kokoro_client.captions import captions, srt, webvtt
from kokoro_client.files import whole_file
from kokoro_client.words import Word


def _as_json(text: str, words: Sequence[Word]) -> str:
    listed = [
        {"text": text[word.text_span[0] : word.text_span[1]], **dataclasses.asdict(word)}
        for word in words
    ]
    return json.dumps({"words": listed}, ensure_ascii=False, indent=1) + "\n"


def _as_srt(text: str, words: Sequence[Word]) -> str:
    return srt(tuple(captions(text, words)))


def _as_webvtt(text: str, words: Sequence[Word]) -> str:
    return webvtt(tuple(captions(text, words)))


_WRITERS: dict[str, Callable[[str, Sequence[Word]], str]] = {
    ".json": _as_json,
    ".srt": _as_srt,
    ".vtt": _as_webvtt,
}


def check_extension(
    _context: click.Context, _parameter: click.Parameter, value: Path | None
) -> Path | None:
    """Return `value`; raises `click.BadParameter` for an unknown extension."""
    if value and value.suffix.lower() not in _WRITERS:
        raise click.BadParameter(f"{value.name}: its extension must be .json, .srt or .vtt")
    return value


def write_timings(path: Path, text: str, words: Sequence[Word]) -> None:
    """Write the times of the `words` of `text`; raises `OSError` if the file can't be written."""
    content = _WRITERS[path.suffix.lower()](text, words)
    with whole_file(path) as file:
        file.write(content.encode())
