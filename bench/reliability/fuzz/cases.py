"""Hostile calls, each determined by the seed and its number."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from bench.reliability.fuzz import documents, live, texts
from bench.reliability.fuzz.bytes import broken_message
from bench.reliability.fuzz.fields import set_hostile_fields, set_sound_fields
from bench.reliability.fuzz.pronunciations import phonemes, set_pronunciations
from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb

LANGUAGES = tuple(language.number for language in catalogue.languages())
SERVICE = "/kokoro_speech.v1.TextToSpeechService"
SPEECH = (f"{SERVICE}/Synthesize", f"{SERVICE}/SynthesizeStream")
_OTHERS = (
    f"{SERVICE}/ListVoices",
    "/grpc.health.v1.Health/Check",
    f"{SERVICE}/Sing",
    f"{SERVICE}/",
    "/",
    "/a/b/c",
    "/grpc.health.v1.Health/\u00e9",
)

_BASE_SECONDS = 30.0
_SECONDS_A_CHARACTER = 1.0
"""Deadline per character. Enough for letters whose names are several words, beside three other
calls, on two cores that also do other work."""
_WHOLE_CHARACTERS = 25
"""Longer texts are streamed, and cancelled at their first audio."""

_LENIENT = 0.7
"""Probability that a document is read leniently."""


@dataclass(frozen=True, slots=True)
class Case:
    """A call, ready to be sent."""

    number: int
    kind: str
    path: str
    message: bytes
    deadline: float
    """Seconds that it may take."""
    first_only: bool
    """Cancel the stream at its first audio."""
    live: live.Messages | None = None
    """The messages, if it is a live call."""


def case(seed: int, number: int, language: pb.Language.ValueType | None) -> Case:
    """Return call `number` of a run, in `language` or else in any language."""
    source = random.Random(f"{seed}:{number}")  # noqa: S311 - hostile, not secret
    kind = source.choices(tuple(_KINDS), [share for share, _ in _KINDS.values()])[0]
    return _KINDS[kind][1](source, number, language or source.choice(LANGUAGES))


def _text(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(text=texts.short_text(source), language=language)
    set_sound_fields(request, source)
    return _speech("texts", number, request, source)


def _word(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    text = texts.word(source, source.choice((50, 200, 600)))
    request = pb.SynthesizeRequest(text=text, language=language)
    return _speech("words", number, request, source)


def _field(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(text=texts.short_text(source)[:20], language=language)
    set_hostile_fields(request, source)
    return _speech("fields", number, request, source)


def _pronunciation(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(text=texts.short_text(source)[:20], language=language)
    set_sound_fields(request, source)
    set_pronunciations(request, source)
    return _speech("pronunciations", number, request, source)


def _phonemes(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(phonemes=phonemes(source), language=language)
    return _speech("phonemes", number, request, source)


def _phonemize(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(text=texts.short_text(source))
    set_pronunciations(request, source)
    asked = pb.PhonemizeRequest(
        text=request.text,
        language=language,
        pronunciations=request.pronunciations,
        lexicons=request.lexicons,
    )
    message = asked.SerializeToString()
    path = f"{SERVICE}/Phonemize"
    return Case(number, "phonemize", path, message, 2 * _BASE_SECONDS, first_only=False)


def _huge(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(text=texts.huge_text(source), language=language)
    return _speech("huge texts", number, request, source)


def _document(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    request = pb.SynthesizeRequest(
        ssml=documents.document(source)[:80_100],
        language=language,
        lenient_ssml=source.random() < _LENIENT,
    )
    return _speech("documents", number, request, source)


def _broken(source: random.Random, number: int, _: pb.Language.ValueType) -> Case:
    path = source.choice((*SPEECH, *_OTHERS[:2]))
    message = broken_message(source)
    return Case(number, "broken messages", path, message, _BASE_SECONDS, first_only=True)


def _other(source: random.Random, number: int, _: pb.Language.ValueType) -> Case:
    request = pb.ListVoicesRequest()
    request.language = source.choice((0, 1, 9, 10, -1, 2**31 - 1, -(2**31)))  # type: ignore[assignment]
    message = request.SerializeToString()
    return Case(
        number, "other methods", source.choice(_OTHERS), message, _BASE_SECONDS, first_only=False
    )


def _live(source: random.Random, number: int, language: pb.Language.ValueType) -> Case:
    messages = live.messages(source, language)
    deadline = _BASE_SECONDS + live.MOST_CHARACTERS * 10 * _SECONDS_A_CHARACTER
    sent = b"".join(messages.sent)
    return Case(number, "live calls", live.PATH, sent, deadline, first_only=False, live=messages)


_KINDS: dict[str, tuple[int, Callable[[random.Random, int, pb.Language.ValueType], Case]]] = {
    "texts": (50, _text),
    "words": (8, _word),
    "fields": (15, _field),
    "pronunciations": (10, _pronunciation),
    "phonemes": (5, _phonemes),
    "phonemize": (5, _phonemize),
    "huge texts": (5, _huge),
    "documents": (15, _document),
    "live calls": (15, _live),
    "broken messages": (15, _broken),
    "other methods": (7, _other),
}
"""The share and the maker of every kind."""


def _speech(kind: str, number: int, request: pb.SynthesizeRequest, source: random.Random) -> Case:
    length = len(request.text or request.ssml or request.phonemes)
    is_long = length > _WHOLE_CHARACTERS
    slowness = max(1.0, 1 / request.speed) if request.speed > 0 else 1.0
    characters = min(length, _WHOLE_CHARACTERS)
    return Case(
        number,
        kind,
        SPEECH[1] if is_long else source.choice(SPEECH),
        request.SerializeToString(),
        _BASE_SECONDS + characters * _SECONDS_A_CHARACTER * min(slowness, 10.0),
        is_long,
    )
