"""The calls: mostly speech, some of it known, some of it cancelled, cut off or refused."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum
from xml.sax.saxutils import escape

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
    DOCUMENTS = "live, with SSML documents"
    CANCELLED = "cancelled"
    HUNG_UP = "connection closed"
    LATE = "deadline passed"
    REFUSED = "refused"


_SHARES = {
    Kind.SPOKEN: 64,
    Kind.KNOWN: 15,
    Kind.LIVE: 12,
    Kind.DOCUMENTS: 6,
    Kind.CANCELLED: 9,
    Kind.HUNG_UP: 3,
    Kind.LATE: 3,
    Kind.REFUSED: 6,
}


_KNOWN = (Kind.KNOWN, Kind.LIVE, Kind.DOCUMENTS)


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
    documents: tuple[str, ...] = ()
    """SSML documents of a live call, each of which follows its text and has one mark."""


def known_utterances() -> list[Planned]:
    """Return utterances with reproducible audio, in all languages, encodings and both methods."""
    utterances = []
    for index, language in enumerate(LANGUAGES * 2):
        source = random.Random(f"known:{index}")  # noqa: S311 - no secret
        request = _request(language, source)
        request.audio_encoding = ENCODINGS[index % len(ENCODINGS)]
        utterances.append(Planned(Kind.KNOWN, index % 2 == 1, request, _TIMEOUT, 0.0, known=index))
    spoken = utterances[: len(LANGUAGES)]
    for each in spoken:
        utterances.append(replace(each, kind=Kind.LIVE, known=len(utterances), cuts=0))
    for each in spoken:
        utterances.append(_with_documents(each, known=len(utterances)))
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
    if kind in _KNOWN:
        one = source.choice([each for each in known if each.kind is kind])
        return one if one.cuts is None else replace(one, cuts=source.getrandbits(32))
    request = _request(source.choice(LANGUAGES), source)
    if kind is Kind.REFUSED:
        _spoil(request, source)
    timeout = source.uniform(*_TOO_SHORT) if kind is Kind.LATE else _TIMEOUT
    return Planned(kind, source.random() < 0.5, request, timeout, source.uniform(0, 1.5))  # noqa: PLR2004 - half


def _with_documents(spoken: Planned, known: int) -> Planned:
    """Return a live call that says the text of `spoken`, a document, and both again."""
    request = pb.SynthesizeRequest()
    request.CopyFrom(spoken.request)
    request.word_timings = True
    text = escape(request.text)
    documents = (
        f'<speak><prosody pitch="+2st">{text}</prosody><mark name="a"/></speak>',
        f'<speak><s>{text}</s><break time="50ms"/><mark name="b"/><s>{text}</s></speak>',
    )
    return replace(
        spoken,
        kind=Kind.DOCUMENTS,
        request=request,
        known=known,
        cuts=0,
        documents=documents,
    )


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
