"""The command `phonemize`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from kokoro_client.cli.completion import complete_language
from kokoro_client.cli.connection import connection_options
from kokoro_client.cli.pronouncing import pronunciation_options
from kokoro_client.cli.sources import whole_text
from kokoro_client.cli.speaking import tell
from kokoro_client.pronunciations import Pronunciation
from kokoro_client.sync_client import SpeechClient


@click.command()
@click.argument("text")
@click.option(
    "--language",
    shell_complete=complete_language,
    help="Language, such as en-US or french.  [default: en-US]",
)
@pronunciation_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with each word and its source.")
@connection_options
def phonemize(  # noqa: PLR0913 - click hands every option over by keyword
    client: SpeechClient,
    *,
    text: str,
    language: str | None,
    pronunciations: tuple[Pronunciation, ...],
    lexicons: tuple[str, ...],
    as_json: bool,
) -> None:
    """Print the phonemes of TEXT, or of standard input where TEXT is "-".

    `say --phonemes` speaks them.
    """
    found = client.phonemize(
        whole_text(sys.stdin.buffer) if text == "-" else text,
        language=language,
        pronunciations=pronunciations,
        lexicons=lexicons,
    )
    if as_json:
        click.echo(json.dumps(asdict(found), indent=2, ensure_ascii=False))
        return
    click.echo(found.phonemes)
    tell(found.notices)
