"""Hostile live calls: random cuts, flushes and clears, wrong messages, lost callers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from bench.reliability.fuzz import documents, texts
from bench.reliability.fuzz.fields import set_sound_fields
from kokoro_speech.v1 import speech_pb2 as pb

PATH = "/kokoro_speech.v1.TextToSpeechService/SynthesizeLive"
_LENIENT = 0.8
"""Probability that documents are read leniently."""
_WRONG, _LOST = 0.15, 0.2
"""Probabilities of a wrong message, and of a caller that goes away."""
MOST_CHARACTERS = 60
MOST_MARKUP = 80_100
"""Longest document, in characters; some are longer than the server takes."""


@dataclass(frozen=True, slots=True)
class Messages:
    """What the caller of a live call does."""

    sent: tuple[bytes, ...]
    goes_away: bool
    """Cancel the call after the last message, in place of half-closing it."""


def messages(source: random.Random, language: pb.Language.ValueType) -> Messages:
    """Return a live call in `language`."""
    request = pb.SynthesizeRequest(language=language, lenient_ssml=source.random() < _LENIENT)
    set_sound_fields(request, source)
    delay = source.choice((None, 0, 100, 5000))
    settings = pb.LiveSettings(request=request, max_buffer_delay_ms=delay)
    sent = [pb.SynthesizeLiveRequest(settings=settings), *_events(source)]
    if source.random() < _WRONG:
        sent.insert(source.randrange(len(sent) + 1), _wrong(source))
    packed = [message.SerializeToString() for message in sent]
    if source.random() < _WRONG:
        packed.insert(source.randrange(len(packed) + 1), source.randbytes(source.randrange(1, 40)))
    return Messages(tuple(packed), source.random() < _LOST)


def _events(source: random.Random) -> Iterator[pb.SynthesizeLiveRequest]:
    text = texts.short_text(source)[:MOST_CHARACTERS]
    while text:
        size = source.choice((1, 2, 5, 40))
        yield pb.SynthesizeLiveRequest(text=text[:size])
        text = text[size:]
        match source.randrange(12):
            case 0:
                yield pb.SynthesizeLiveRequest(flush=pb.Flush(id=source.getrandbits(63)))
            case 1:
                yield pb.SynthesizeLiveRequest(clear=pb.Clear(id=-1))
            case 2:
                yield pb.SynthesizeLiveRequest(text="")
            case 3:
                yield pb.SynthesizeLiveRequest(ssml=documents.document(source)[:MOST_MARKUP])


def _wrong(source: random.Random) -> pb.SynthesizeLiveRequest:
    return source.choice(
        (
            pb.SynthesizeLiveRequest(),
            pb.SynthesizeLiveRequest(settings=pb.LiveSettings()),
            pb.SynthesizeLiveRequest(text="a" * 20_000),
            pb.SynthesizeLiveRequest(settings=pb.LiveSettings(max_buffer_delay_ms=-1)),
        )
    )
