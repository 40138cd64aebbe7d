"""The requests: speech in every format and form, some of it abandoned, some refused."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bench.reliability.soak.texts import LANGUAGES, sentence
from kokoro_speech import catalogue

FORMATS = ("mp3", "opus", "flac", "wav", "pcm")
_SPEED = 4.0
"""Short audio: the adapter is under test, not the model."""


class Kind(StrEnum):
    """The planned fate of a request."""

    WHOLE = "whole file"
    CHUNKED = "chunks"
    EVENTS = "events"
    ABANDONED = "abandoned by its caller"
    REFUSED = "refused"


_SHARES = {
    Kind.WHOLE: 30,
    Kind.CHUNKED: 30,
    Kind.EVENTS: 20,
    Kind.ABANDONED: 15,
    Kind.REFUSED: 5,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A request, ready to be made."""

    kind: Kind
    body: dict[str, Any]


def planned(seed: int, number: int) -> Planned:
    """Return request `number` of a run; the same seed gives the same."""
    source = random.Random(f"{seed}:{number}")  # noqa: S311 - no secret
    kind = source.choices(tuple(_SHARES), tuple(_SHARES.values()))[0]
    language = source.choice(LANGUAGES)
    code = next(each.code for each in catalogue.languages() if each.number == language)
    body: dict[str, Any] = {
        "model": "kokoro",
        "input": sentence(language, source),
        "language": code,
        "speed": _SPEED,
        "response_format": source.choice(FORMATS),
    }
    if kind is Kind.WHOLE:
        body["stream"] = False
    if kind is Kind.EVENTS:
        body |= {"stream_format": "sse", "word_timings": True, "response_format": "pcm"}
    if kind is Kind.REFUSED:
        body |= source.choice(({"speed": 9.0}, {"input": ""}, {"voice": "nobody"}))
    return Planned(kind, body)
