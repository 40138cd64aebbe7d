"""The command `say`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any, BinaryIO, Unpack, cast

import click

from kokoro_client.cli.audio_format import DEFAULT, chosen_format
from kokoro_client.cli.completion import complete_language, complete_voice
from kokoro_client.cli.connection import connection_options
from kokoro_client.cli.markup import without_tags
from kokoro_client.cli.notes import is_quiet
from kokoro_client.cli.output import STDOUT, is_whole_file, open_output
from kokoro_client.cli.progress import spoken_characters
from kokoro_client.cli.pronouncing import pronunciation_options
from kokoro_client.cli.timings import check_extension, write_timings
from kokoro_client.formats import ALIASES, ENCODINGS, extension_of
from kokoro_client.marks import Notice
from kokoro_client.requests import SpeechOptions
from kokoro_client.results import Usage
from kokoro_client.sync_client import SpeechClient
from kokoro_client.words import Word

_EXAMPLES = """\
\b
Examples:
  kokoro-speech say "Hello there." --voice bf_emma -o hello.mp3
  kokoro-speech say --ssml '<speak>One <break time="1s"/> two.</speak>'
  kokoro-speech say -f book.txt -o - | ffplay -nodisp -autoexit -
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
    "--phonemes",
    "is_phonemes",
    is_flag=True,
    help="The text is phonemes, as the command phonemize prints them.",
)
@pronunciation_options
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
    type=click.Path(dir_okay=False, allow_dash=True),
    help="File to write, replaced if there; - for standard output.  [default: speech.EXTENSION]",
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
@connection_options
def say(  # noqa: PLR0913 - click hands every option over by keyword
    client: SpeechClient,
    *,
    text: str | None,
    file: BinaryIO | None,
    out: str | None,
    streamed: bool,
    timings: Path | None,
    is_ssml: bool,
    is_phonemes: bool,
    **speech: Unpack[SpeechOptions],
) -> None:
    """Speak TEXT, or standard input where TEXT is "-", and write the audio."""
    spoken = spoken_text(text, file)
    if is_ssml and is_phonemes:
        raise click.UsageError("the text is either --ssml or --phonemes")
    if is_phonemes:
        speech["phonemes"] = spoken = spoken.strip("\r\n")
    if is_ssml:
        speech["ssml"], spoken = spoken, without_tags(spoken)
    audio_format = chosen_format(cast("str | None", speech.get("audio_format")), out)
    speech["audio_format"] = audio_format
    out = out or f"speech.{extension_of(audio_format)}"
    # A streamed FLAC header leaves its length open, which many programs refuse.
    is_whole = not streamed or (audio_format == "flac" and is_whole_file(out))
    speak = _speak_whole if is_whole else _speak_as_it_comes
    speech["word_timings"] = timings is not None
    with open_output(out) as output:
        usage, words = speak(client, spoken, speech, output)
    if timings:
        write_timings(timings, spoken, words)
    if not is_quiet():
        click.echo(_summary(out, usage), err=True)


def _speak_as_it_comes(
    client: SpeechClient, text: str, speech: SpeechOptions, output: BinaryIO
) -> tuple[Usage, list[Word]]:
    words: list[Word] = []
    with (
        client.stream(_plain(text, speech), **speech) as stream,
        spoken_characters(len(text)) as show,
    ):
        for chunk in stream:
            output.write(chunk.audio)
            output.flush()  # a player at the other end begins at once
            show(chunk.text_span[1])
            words += chunk.words
            tell(chunk.notices)
        return stream.usage, words


def _speak_whole(
    client: SpeechClient, text: str, speech: SpeechOptions, output: BinaryIO
) -> tuple[Usage, list[Word]]:
    with spoken_characters(None):
        result = client.synthesize(_plain(text, speech), **speech)
    tell(result.notices)
    output.write(result.audio)
    return result.usage, [*result.words]


def _plain(text: str, speech: SpeechOptions) -> str:
    """Return `text` unless something else is spoken in its place."""
    return "" if speech.get("ssml") or speech.get("phonemes") else text


def tell(notices: Iterable[Notice]) -> None:
    """Write what the server did otherwise than asked."""
    for notice in notices:
        click.echo(f"note: {notice.description}", err=True)


def spoken_text(text: str | None, file: BinaryIO | None) -> str:
    """Return the text; raises `click.UsageError` for no text, two texts or bytes not in UTF-8."""
    if (text is None) == (file is None):
        raise click.UsageError('give TEXT, "-" for standard input, or --file')
    source = sys.stdin.buffer if text == "-" else file
    if source is None:
        return text or ""
    try:
        return source.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"the text is not UTF-8: {error}") from error


def _summary(out: str, usage: Usage) -> str:
    name = "standard output" if out == STDOUT else out
    units = "1 unit" if usage.billable_units == 1 else f"{usage.billable_units} units"
    return (
        f"{name}: {usage.audio_duration_ms / 1000:.1f} s of audio, {units} "
        f"({usage.billable_characters} characters), request {usage.request_id}"
    )
