"""Speaks a text to a file: whole, as it comes, or while it is still read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, cast

import click

from kokoro_client.cli.progress import spoken_characters
from kokoro_client.live_requests import LiveOptions
from kokoro_client.marks import Notice
from kokoro_client.requests import SpeechOptions
from kokoro_client.results import Chunk, Usage
from kokoro_client.sync_client import SpeechClient
from kokoro_client.words import Word
from kokoro_speech.facts import MAX_CHARACTERS

Spoken = tuple[Usage, list[Word]]


def speak_whole(client: SpeechClient, text: str, speech: SpeechOptions, output: BinaryIO) -> Spoken:
    """Speak `text` and write it at the end."""
    with spoken_characters(None):
        result = client.synthesize("" if speech.get("ssml") else text, **speech)
    _tell(result.notices)
    output.write(result.audio)
    return result.usage, [*result.words]


def speak_as_it_comes(
    client: SpeechClient, text: str, speech: SpeechOptions, output: BinaryIO
) -> Spoken:
    """Speak `text`, of any length, and write each piece at once."""
    is_ssml = bool(speech.get("ssml"))
    if len(text) > MAX_CHARACTERS and not is_ssml:
        return speak_texts(client, [text], speech, output, len(text))
    with client.stream("" if is_ssml else text, **speech) as stream:
        words = _written(stream, output, len(text))
        return stream.usage, words


def speak_texts(
    client: SpeechClient,
    texts: Iterable[str],
    speech: SpeechOptions,
    output: BinaryIO,
    length: int | None = None,
) -> Spoken:
    """Speak `texts` while they come, and write each piece at once.

    `length` is the number of all their characters, if it is known.
    """
    stream = client.speak_stream(texts, **cast("LiveOptions", speech))
    words = _written(stream, output, length)
    return stream.usage, words


def _written(chunks: Iterable[Chunk], output: BinaryIO, length: int | None) -> list[Word]:
    """Write `chunks` and show how far they have come; return their words."""
    words: list[Word] = []
    with spoken_characters(length) as show:
        for chunk in chunks:
            output.write(chunk.audio)
            output.flush()  # a player at the other end begins at once
            show(chunk.text_span[1])
            words += chunk.words
            _tell(chunk.notices)
    return words


def _tell(notices: Iterable[Notice]) -> None:
    for notice in notices:
        click.echo(f"note: {notice.description}", err=True)
