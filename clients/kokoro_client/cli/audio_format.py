"""The format of the audio: the one asked for, or the one that the file's extension names."""

from __future__ import annotations

import mimetypes
from pathlib import Path

import click

from kokoro_client.formats import encoding_of, format_of

DEFAULT = "wav"


def chosen_format(wanted: str | None, out: str | None) -> str:
    """Return the plain name of the format `wanted`, else of the one that `out` names.

    Raises `click.UsageError` if the extension of `out` is needed and names no format. Warns if the
    two disagree: players often go by the extension.
    """
    extension = Path(out).suffix.removeprefix(".") if out else ""
    told = _format(extension)
    if wanted is None:
        if extension and told is None:
            raise click.UsageError(f"which format is .{extension}? say it with --format")
        return told or DEFAULT
    chosen = format_of(encoding_of(wanted))
    if told not in {chosen, None} or (told is None and _is_of_media(out)):
        click.echo(f"Warning: {out} gets {chosen}, as --format says, not .{extension}", err=True)
    return chosen


def _format(name: str) -> str | None:
    try:
        return format_of(encoding_of(name))
    except KeyError:
        return None


def _is_of_media(out: str | None) -> bool:
    """Return whether the extension means some other kind of audio or video, such as .m4a."""
    kind, _ = mimetypes.guess_type(out or "")
    return kind is not None and kind.startswith(("audio/", "video/"))
