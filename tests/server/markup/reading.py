"""Reads documents without a server."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from kokoro_server.errors import InvalidInput
from kokoro_server.markup.reader import ServerAbilities
from kokoro_server.markup.ssml import Document, language_of, parse_ssml, read_ssml
from kokoro_server.pronouncing.matching import Entry, Phrases
from kokoro_server.synthesis.utterance import Change, Passage
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import Reading, with_aliases
from kokoro_server.voices import Voice
from kokoro_speech import catalogue

_VOICES = {
    voice.id: (Voice(voice.id, voice.id, np.zeros((510, 256), np.float32), 0.0), voice.language)
    for voice in catalogue.voices()
}


def speaker(code: str | None = None) -> Passage:
    """Return a passage without text, in the default voice of a language."""
    language = catalogue.find_language(code or "en-US")
    voice, _ = _VOICES[catalogue.default_voice(language).id]
    return Passage(AlignedText.of(""), language.code, voice)


def _find(base: Passage, name: str) -> Passage | None:
    if name not in _VOICES:
        return None
    voice, language = _VOICES[name]
    return replace(base, voice=voice, language_code=language.code)


LEXICON = Phrases((Entry("SQL", Reading("sequel")), Entry("Kiel", Reading(phonemes="kˈil"))))


def _lexicons(names: Sequence[str], _code: str) -> list[Phrases]:
    if names != ["words"]:
        raise InvalidInput("lexicons", "LEXICON_UNKNOWN", f"no lexicon is called {names[0]}")
    return [LEXICON]


def read(
    document: str, *, lenient: bool = False, pronunciations: Sequence[Phrases] = ()
) -> Document:
    """Read `document` on a server that speaks all languages and has one lexicon, "words"."""
    root = parse_ssml(document)
    server = ServerAbilities(_find, lambda _: True, _lexicons)
    return read_ssml(root, speaker(language_of(root)), server, pronunciations, lenient=lenient)


def speak(inner: str) -> Document:
    """Read `inner` inside `<speak>`."""
    return read(f"<speak>{inner}</speak>")


def said(document: Document) -> list[str]:
    """Return the text of each passage, with its aliases."""
    return [with_aliases(each.text, each.readings).text for each in document.passages]


def refused(document: str) -> InvalidInput:
    """Return the error of a document."""
    with pytest.raises(InvalidInput) as raised:
        read(document)
    assert raised.value.field == "ssml"
    return raised.value


def changes(inner: str) -> dict[str, Change]:
    """Return the changes of the only passage, by the part of the document."""
    document = f"<speak>{inner}</speak>"
    (passage,) = read(document).passages
    return {document[each.start : each.end]: each for each in passage.changes}
