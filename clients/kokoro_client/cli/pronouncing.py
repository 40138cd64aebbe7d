# ruff: noqa: RUF001  # phonetic letters are the data here
"""Options of commands for pronunciations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from kokoro_client.pronunciations import Pronunciation

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _said(value: str) -> Pronunciation:
    """Parse PHRASE=WORDS or PHRASE=/SOUNDS/; the phrase ends at the first equals sign."""
    phrase, sign, said = value.partition("=")
    if not (phrase and sign and said):
        raise click.BadParameter(f"{value!r} is not PHRASE=READING, such as GIF=/ʤˈɪf/")
    return Pronunciation.of(phrase, said)


def pronunciation_options(command: _Command) -> _Command:
    """Add the options for pronunciations and lexicons."""
    for option in (
        click.option(
            "--lexicon",
            "lexicons",
            metavar="NAME",
            multiple=True,
            help="Lexicon of the server, by name; may be repeated.",
        ),
        click.option(
            "--pronounce",
            "pronunciations",
            metavar="PHRASE=READING",
            type=_said,
            multiple=True,
            help='Say a phrase otherwise: "W3C=Web Consortium", "Kokoro=/kˈOkəɹO/" (the model\'s '
            'phonemes) or "Kokoro=ipa:/kəˈkoʊroʊ/" (also x-sampa, pinyin, kana). May be repeated.',
        ),
    ):
        command = option(command)
    return command
