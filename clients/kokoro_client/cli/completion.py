"""Completion on Tab, from the contract alone: no server is called."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from kokoro_speech import catalogue
from kokoro_speech.catalogue import Language


def complete_voice(
    context: click.Context, _: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the voices, in a mix too; only those of --language if it is given."""
    spoken = _language(context)
    voices = catalogue.voices_of(spoken) if spoken else catalogue.voices()
    before, plus, begun = incomplete.lower().rpartition("+")
    return [
        CompletionItem(f"{before}{plus}{voice.id}", help=voice.language.name)
        for voice in voices
        if voice.id.startswith(begun)
    ]


def complete_language(
    _: click.Context, __: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the languages by code, and by name once a name is begun."""
    return [
        CompletionItem(name, help=language.name)
        for language in catalogue.languages()
        for name in ((language.code, language.id) if incomplete else (language.code,))
        if name.lower().startswith(incomplete.lower())
    ]


def _language(context: click.Context) -> Language | None:
    name = context.params.get("language")
    try:
        return catalogue.find_language(name) if name else None
    except KeyError:
        return None
