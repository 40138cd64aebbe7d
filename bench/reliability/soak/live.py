"""The messages of a live call, and whether what it answers is in order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kokoro_speech.v1 import speech_pb2 as pb

_Request = pb.SynthesizeLiveRequest


def live_requests(
    request: pb.SynthesizeRequest, cuts: int, documents: Sequence[str]
) -> Iterator[_Request]:
    """Yield the messages of a call that speaks `request`, cut at random places.

    Each document follows the text, which is sent anew for each.
    """
    source = random.Random(cuts)  # noqa: S311 - no secret
    settings = pb.SynthesizeRequest()
    settings.CopyFrom(request)
    settings.text = ""
    yield _Request(settings=pb.LiveSettings(request=settings, max_buffer_delay_ms=5000))
    for document in documents or [""]:
        yield from _pieces(request.text, source)
        if document:
            yield _Request(ssml=document)


def are_in_order(messages: Sequence[pb.SynthesizeStreamResponse], marks: int) -> bool:
    """Return whether words follow each other in text and time, and all marks came."""
    words = [word for message in messages for word in message.word_timings]
    times = [mark.time_ms for message in messages for mark in message.marks]
    return (
        bool(words)
        and all(a.text_span.end <= b.text_span.start for a, b in pairwise(words))
        and all(a.start_ms + a.duration_ms <= b.start_ms for a, b in pairwise(words))
        and len(times) == marks
        and times == sorted(times)
    )


def _pieces(text: str, source: random.Random) -> Iterator[_Request]:
    while text:
        size = source.randrange(1, 30)
        yield _Request(text=text[:size])
        text = text[size:]
