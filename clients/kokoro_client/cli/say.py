"""The command `say`."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO, Unpack, cast

import click

from kokoro_client.cli.audio_format import DEFAULT, chosen_format
from kokoro_client.cli.chapters import (
    HEADINGS,
    Chapter,
    chapters,
    check_pattern,
    write_playlist,
)
from kokoro_client.cli.completion import complete_language, complete_voice
from kokoro_client.cli.connection import connection_options
from kokoro_client.cli.markup import without_tags
from kokoro_client.cli.notes import is_quiet
from kokoro_client.cli.output import STDOUT, is_whole_file, open_output
from kokoro_client.cli.sources import TypedText, whole_text
from kokoro_client.cli.speaking import speak_as_it_comes, speak_texts, speak_whole
from kokoro_client.cli.timings import check_extension, write_timings
from kokoro_client.formats import ALIASES, ENCODINGS, extension_of
from kokoro_client.requests import SpeechOptions
from kokoro_client.results import Usage
from kokoro_client.sync_client import SpeechClient
from kokoro_client.words import Word
from kokoro_speech.facts import MAX_CHARACTERS

_EXAMPLES = """\
\b
Examples:
  kokoro-speech say "Hello there." --voice bf_emma -o hello.mp3
  kokoro-speech say --ssml '<speak>One <break time="1s"/> two.</speak>'
  kokoro-speech say -f book.txt -o - | ffplay -nodisp -autoexit -
  kokoro-speech say -f book.txt --split "^Chapter" --format mp3 -o book/
  language-model | kokoro-speech say - -o - | ffplay -nodisp -autoexit -
"""


class _TextFile(click.File):
    """A file to read. If the value is the name of a format, the error points to --format."""

    def convert(
        self,
        value: str | os.PathLike[str] | IO[Any],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> IO[Any]:
        if str(value).lower() in {*ENCODINGS, *ALIASES} and not Path(str(value)).exists():
            self.fail(f"{value} is no file; for the format write --format {value}", param, ctx)
        return super().convert(value, param, ctx)


@click.command(epilog=_EXAMPLES)
@click.argument("text", required=False)
@click.option("-f", "--file", type=_TextFile("rb"), help="Speak the text of this UTF-8 file.")
@click.option(
    "--ssml",
    "is_ssml",
    is_flag=True,
    help="The text is an SSML document; docs/ssml.md lists what it may have.",
)
@click.option(
    "--lenient-ssml",
    is_flag=True,
    help="Speak SSML although some of it is not supported, and tell what was ignored.",
)
@click.option(
    "--voice",
    shell_complete=complete_voice,
    help="Voice, such as af_heart, or a mix, such as af_bella:2+af_sky:1."
    "  [default: the language's]",
)
@click.option(
    "--language",
    shell_complete=complete_language,
    help="Language, such as en-US or french.  [default: the voice's]",
)
@click.option("--speed", type=float, help="Speaking rate, from 0.1 to 5.  [default: 1]")
@click.option(
    "--pitch",
    metavar="SEMITONES",
    type=float,
    help="Raise or lower the voice, from -12 to 12.  [default: 0]",
)
@click.option(
    "--volume",
    metavar="DECIBELS",
    type=float,
    help="Louder or quieter, from -96 to 16.  [default: 0]",
)
@click.option(
    "--format",
    "audio_format",
    metavar="NAME",
    type=click.Choice([*ENCODINGS, *ALIASES], case_sensitive=False),
    help=f"{', '.join(ENCODINGS)}.  [default: by the extension of --out, else {DEFAULT}]",
)
@click.option(
    "--sample-rate",
    "sample_rate_hertz",
    type=int,
    default=0,
    help="Samples per second.  [default: 24000]",
)
@click.option(
    "--seed",
    metavar="INTEGER",
    type=click.IntRange(0, 2**64 - 1),
    help="Makes the call repeatable: the same seed, the same audio.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(allow_dash=True),
    help="File to write, replaced if there; - for standard output; a folder with --split."
    "  [default: speech.EXTENSION]",
)
@click.option(
    "--stream/--no-stream",
    "streamed",
    default=True,
    help="Take the audio as it is spoken, or whole at the end, as FLAC for a file always is."
    "  [default: stream]",
)
@click.option(
    "--timings",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=check_extension,
    help="Write when each word is spoken: to FILE.json, or as captions to FILE.srt or FILE.vtt.",
)
@click.option(
    "--split",
    metavar="PATTERN",
    callback=check_pattern,
    help="Write a file for each chapter, and a playlist, into the folder of --out: a chapter begins"
    f" at each line that matches, such as ^Chapter, or at Markdown's headings for {HEADINGS}.",
)
@connection_options
def say(  # noqa: PLR0913 - click hands every option over by keyword
    client: SpeechClient,
    *,
    text: str | None,
    file: BinaryIO | None,
    out: str | None,
    streamed: bool,
    timings: Path | None,
    split: re.Pattern[str] | None,
    is_ssml: bool,
    **speech: Unpack[SpeechOptions],
) -> None:
    """Speak TEXT, or standard input while it is written where TEXT is "-", and write the audio."""
    if (text is None) == (file is None):
        raise click.UsageError('give TEXT, "-" for standard input, or --file')
    named = None if split else out
    audio_format = chosen_format(cast("str | None", speech.get("audio_format")), named)
    speech["audio_format"] = audio_format
    speech["word_timings"] = timings is not None
    if split:
        folder = _folder(out, one_file=timings is not None or is_ssml or text == "-")
        found = chapters(_text(text, file), split)
        _say_chapters(client, found, folder, speech, is_streamed=streamed)
        return
    out = out or f"speech.{extension_of(audio_format)}"
    is_whole = _is_taken_whole(out, speech, is_streamed=streamed)
    is_typed = text == "-" and not (is_whole or is_ssml)
    source = TypedText(sys.stdin.buffer) if is_typed else _text(text, file)
    if is_ssml:
        speech["ssml"], source = str(source), without_tags(str(source))
    words = _say_one(client, source, out, speech, is_whole=is_whole)
    if timings:
        write_timings(timings, str(source), words)


def _say_one(
    client: SpeechClient,
    source: str | TypedText,
    out: str,
    speech: SpeechOptions,
    *,
    is_whole: bool,
) -> list[Word]:
    with open_output(out) as output:
        if isinstance(source, TypedText):
            usage, words = speak_texts(client, _something(source), speech, output)
        else:
            speak = speak_whole if is_whole and len(source) <= MAX_CHARACTERS else speak_as_it_comes
            usage, words = speak(client, source, speech, output)
    if not is_quiet():
        click.echo(_summary(out, usage), err=True)
    return words


def _say_chapters(
    client: SpeechClient,
    found: Iterable[Chapter],
    folder: Path,
    speech: SpeechOptions,
    *,
    is_streamed: bool,
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    extension = extension_of(str(speech["audio_format"]))
    names: list[tuple[str, str]] = []
    for number, chapter in enumerate(found, 1):
        name = chapter.file_name(number, extension)
        out = str(folder / name)
        is_whole = _is_taken_whole(out, speech, is_streamed=is_streamed)
        _say_one(client, chapter.text, out, speech, is_whole=is_whole)
        names.append((name, chapter.title))
        write_playlist(folder, names)  # after each chapter, so that an interruption loses none


def _is_taken_whole(out: str, speech: SpeechOptions, *, is_streamed: bool) -> bool:
    # A streamed FLAC header leaves its length open, which many programs refuse.
    return not is_streamed or (speech["audio_format"] == "flac" and is_whole_file(out))


def _folder(out: str | None, *, one_file: bool) -> Path:
    if out is None or out == STDOUT or Path(out).is_file():
        raise click.UsageError("--split writes several files; name their folder with --out")
    if one_file:
        raise click.UsageError("--split goes with none of --timings, --ssml and standard input")
    return Path(out)


def _text(text: str | None, file: BinaryIO | None) -> str:
    source = sys.stdin.buffer if text == "-" else file
    return text or "" if source is None else whole_text(source)


def _something(source: TypedText) -> Iterator[str]:
    """Yield the text of `source`; raises `click.UsageError` if there is none."""
    yield from source
    if not str(source):
        raise click.UsageError("the text is empty")


def _summary(out: str, usage: Usage) -> str:
    name = "standard output" if out == STDOUT else out
    units = "1 unit" if usage.billable_units == 1 else f"{usage.billable_units} units"
    return (
        f"{name}: {usage.audio_duration_ms / 1000:.1f} s of audio, {units} "
        f"({usage.billable_characters} characters), request {usage.request_id}"
    )
