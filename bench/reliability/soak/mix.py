"""The calls: mostly speech, some of it known, some of it cancelled, cut off or refused."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum

from bench.reliability.soak.texts import LANGUAGES, sentence, unbroken
from kokoro_speech.v1 import speech_pb2 as pb

ENCODINGS = tuple(pb.AudioEncoding.values()[1:])
_SPEEDS = (1.0, 2.0, 3.0, 4.0, 5.0)
_TIMEOUT = 300.0
_TOO_SHORT = (0.01, 0.3)
"""Deadlines that pass long or shortly before the call's end."""
_UNBROKEN_WORDS = 60


class Kind(StrEnum):
    """The planned fate of a call."""

    SPOKEN = "spoken"
    KNOWN = "known by its digest"
    LIVE = "live, however it is cut"
    CANCELLED = "cancelled"
    HUNG_UP = "connection closed"
    LATE = "deadline passed"
    REFUSED = "refused"


_SHARES = {
    Kind.SPOKEN: 64,
    Kind.KNOWN: 15,
    Kind.LIVE: 12,
    Kind.CANCELLED: 9,
    Kind.HUNG_UP: 3,
    Kind.LATE: 3,
    Kind.REFUSED: 6,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A call, ready to be made."""

    kind: Kind
    streamed: bool
    request: pb.SynthesizeRequest
    timeout: float
    patience: float
    """Seconds until a caller who cancels or hangs up does so."""
    known: int | None = None
    """Index of the known utterance."""
    cuts: int | None = None
    """Seed of the cuts of a live call's text; `None` for another method."""


def known_utterances() -> list[Planned]:
    """Return utterances with reproducible audio, in all languages, encodings and both methods."""
    utterances = []
    for index, language in enumerate(LANGUAGES * 2):
        source = random.Random(f"known:{index}")  # noqa: S311 - no secret
        request = _request(language, source)
        request.audio_encoding = ENCODINGS[index % len(ENCODINGS)]
        utterances.append(Planned(Kind.KNOWN, index % 2 == 1, request, _TIMEOUT, 0.0, known=index))
    count = len(utterances)
    for index, each in enumerate(utterances[: len(LANGUAGES)], count):
        utterances.append(replace(each, kind=Kind.LIVE, known=index, cuts=0))
    return utterances


def largest_utterances() -> list[Planned]:
    """Return utterances whose segments need the most memory, more of them than run at once."""
    requests = (
        pb.SynthesizeRequest(text=unbroken(language, _UNBROKEN_WORDS), language=language)
        for language in LANGUAGES
    )
    return [
        Planned(Kind.SPOKEN, streamed=False, request=request, timeout=_TIMEOUT, patience=0.0)
        for request in requests
    ]


def planned(seed: int, number: int, known: list[Planned]) -> Planned:
    """Return call `number` of a run."""
    source = random.Random(f"{seed}:{number}")  # noqa: S311 - no secret
    kind = source.choices(tuple(_SHARES), tuple(_SHARES.values()))[0]
    if kind is Kind.KNOWN:
        return source.choice([each for each in known if each.cuts is None])
    if kind is Kind.LIVE:
        live = source.choice([each for each in known if each.cuts is not None])
        return replace(live, cuts=source.getrandbits(32))
    request = _request(source.choice(LANGUAGES), source)
    if kind is Kind.REFUSED:
        _spoil(request, source)
    timeout = source.uniform(*_TOO_SHORT) if kind is Kind.LATE else _TIMEOUT
    return Planned(kind, source.random() < 0.5, request, timeout, source.uniform(0, 1.5))  # noqa: PLR2004 - half


def _request(language: pb.Language.ValueType, source: random.Random) -> pb.SynthesizeRequest:
    return pb.SynthesizeRequest(
        text=sentence(language, source),
        language=language,
        speed=source.choice(_SPEEDS),
        audio_encoding=source.choice(ENCODINGS),
        sample_rate_hertz=source.choice((0, 8_000, 48_000)),
        seed=source.getrandbits(64),
    )


def _spoil(request: pb.SynthesizeRequest, source: random.Random) -> None:
    match source.randrange(4):
        case 0:
            request.text = ""
        case 1:
            request.text = "a" * 20_000
        case 2:
            request.speed = 9.0
        case _:
            request.sample_rate_hertz = 7
