"""Checks an SSML document: its size, its voices and its text."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from kokoro_server.errors import InvalidInput
from kokoro_server.languages import Languages
from kokoro_server.markup.reader import ServerAbilities
from kokoro_server.markup.ssml import (
    Document,
    language_of,
    parse_ssml,
    read_ssml,
)
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.pronunciations import Pronouncing, check_pronouncing
from kokoro_server.rpc.voice_choice import SpeakingVoice
from kokoro_server.synthesis.utterance import Passage
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean, expanded_length
from kokoro_server.verbalizing.readings import with_aliases
from kokoro_server.voices import Voice, Voices
from kokoro_speech import catalogue
from kokoro_speech.facts import MAX_CHARACTERS
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.voice_names import MOST_IN_A_MIX

MAX_SSML_BYTES = 80_000
MAX_EXPANDED_CHARACTERS = 40_000
"""As for a text: most characters after aliases and compatibility characters are written out."""

_CATALOGUE = {voice.id: voice for voice in catalogue.voices()}

MakePassage = Callable[[pb.SynthesizeRequest], Passage]
"""Returns how a request speaks, as a passage."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A voice that a document names."""

    voice: Voice
    language: catalogue.Language | None
    """`None` for a mix of several languages."""


@dataclass(frozen=True, slots=True)
class SsmlCheck:
    """Checks documents, with what this server can do."""

    passage_of: MakePassage
    voices: Voices
    languages: Languages
    lexicons: Lexicons

    def check(self, request: pb.SynthesizeRequest, offset: int = 0) -> tuple[Document, Pronouncing]:
        """Return what the document of `request` says, and how its phrases are said.

        The document begins at `offset` of the caller's text. Raises `InvalidInput`.
        """
        size = len(request.ssml.encode())
        if size > MAX_SSML_BYTES:
            raise _too_long(f"the document has {size:,} bytes, the limit is {MAX_SSML_BYTES:,}")
        root = parse_ssml(request.ssml, offset)
        base = self.passage_of(_in_language(request, language_of(root)))
        pronouncing = check_pronouncing(request, base.language_code, self.lexicons)
        server = ServerAbilities(self._find, self.languages.is_available, self.lexicons.chosen)
        document = read_ssml(root, base, server, pronouncing.sources, lenient=request.lenient_ssml)
        _check_lengths(document)
        return document, pronouncing

    def _find(self, base: Passage, name: str) -> Passage | None:
        found = _voice(name, self.voices)
        if found is None:
            return None
        code = found.language.code if found.language else base.language_code
        return replace(base, voice=found.voice, language_code=code)


def cleaned_text(document: Document) -> AlignedText:
    """Return the cleaned text of `document`, to estimate the work by."""
    return AlignedText.join(
        clean(with_aliases(passage.text, passage.readings)) for passage in document.passages
    )


def _in_language(request: pb.SynthesizeRequest, code: str | None) -> pb.SynthesizeRequest:
    """Return `request`; in the document's language, if it names no voice and no language."""
    is_named = request.language or request.voice or request.voice_mix or request.custom_voice
    if is_named or code is None:
        return request
    changed = pb.SynthesizeRequest()
    changed.CopyFrom(request)
    changed.language = catalogue.find_language(code).number
    return changed


def _check_lengths(document: Document) -> None:
    length = len(document.characters)
    if length > MAX_CHARACTERS:
        raise _too_long(f"the text has {length:,} characters, the limit is {MAX_CHARACTERS:,}")
    expanded = sum(
        expanded_length(with_aliases(passage.text, passage.readings).text)
        + sum(len(reading.phonemes) for reading in passage.readings.values())
        for passage in document.passages
    )
    if expanded > MAX_EXPANDED_CHARACTERS:
        raise InvalidInput(
            "ssml",
            "TEXT_EXPANDS_TOO_FAR",
            f"with its aliases and abbreviations written out the text has {expanded:,} "
            f"characters, the limit is {MAX_EXPANDED_CHARACTERS:,}; split it over several calls",
        )
    if not any(passage.text.text for passage in document.passages):
        raise InvalidInput(
            "ssml",
            "TEXT_NOT_SPEAKABLE",
            "the document has no letter or digit to speak; write at least one word",
        )


def _too_long(told: str) -> InvalidInput:
    return InvalidInput("ssml", "TEXT_TOO_LONG", f"{told}; split it over several calls")


def _voice(name: str, voices: Voices) -> _Named | None:
    """Return the voice of a name, or of a mix such as "af_bella:2+af_sky:1"."""
    shares = [share.partition(":") for share in name.split("+")]
    if len(shares) > MOST_IN_A_MIX:
        return None
    weights = dict[Voice, float]()
    spoken = set[catalogue.Language]()
    for voice_name, _, written in shares:
        found, weight = _single(voice_name, voices), _weight(written)
        if found is None or weight is None or found.voice in weights:
            return None
        weights[found.voice] = weight
        spoken.add(found.language)
    language = spoken.pop() if len(spoken) == 1 else None
    if len(weights) == 1:
        return _Named(next(iter(weights)), language)
    return _Named(voices.mix(weights), language)


def _single(name: str, voices: Voices) -> SpeakingVoice | None:
    if name in _CATALOGUE:
        return SpeakingVoice(voices.catalogue_voice(name), _CATALOGUE[name].language)
    if installed := voices.installed().get(name):
        return SpeakingVoice(installed.voice, catalogue.find_language(installed.language_code))
    return None


def _weight(written: str) -> float | None:
    if not written:
        return 1.0
    try:
        weight = float(written)
    except ValueError:
        return None
    return weight if 0 < weight < math.inf else None
