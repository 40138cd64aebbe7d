"""Callers of a fleet: whole utterances, streams and live calls, through Envoy."""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum

from bench.texts import PARAGRAPH, SENTENCE, SHORT
from kokoro_client import AsyncSpeechClient, Overloaded, SpeechServiceError
from kokoro_client.results import Usage

TEXTS = (SHORT, SHORT, SENTENCE, PARAGRAPH)
_REFUSED_SECONDS = 0.5


class Kind(StrEnum):
    """The kinds of calls."""

    WHOLE = "whole"
    STREAM = "stream"
    LIVE = "live"


@dataclass(slots=True)
class Told:
    """What a caller was told of one call."""

    client: str
    request_id: str
    kind: Kind
    characters: int
    """Of the text that was sent."""
    seconds: float = 0.0
    """Until its end."""
    received: bool = False
    """Whether any audio came."""
    usage: Usage | None = None
    error: SpeechServiceError | None = None

    @property
    def is_refused(self) -> bool:
        """Return whether its client had used up its quota."""
        return isinstance(self.error, Overloaded) and self.error.reason == "QUOTA_EXCEEDED"


async def call_until(
    deadline: float, client: AsyncSpeechClient, name: str, texts: tuple[str, ...], seed: int
) -> list[Told]:
    """Call again and again until `deadline`, a time of `time.monotonic`."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    ended: list[Told] = []
    for number in itertools.count():
        if time.monotonic() > deadline:
            return ended
        text, kind = chance.choice(texts), chance.choice(tuple(Kind))
        told = Told(name, f"{name}-{seed}-{number}", kind, len(text))
        started = time.monotonic()
        try:
            await _call(client, text, told)
        except SpeechServiceError as error:
            told.error = error
            if told.is_refused:
                await asyncio.sleep(_REFUSED_SECONDS)
        told.seconds = time.monotonic() - started
        ended.append(told)
    raise AssertionError


async def _call(client: AsyncSpeechClient, text: str, told: Told) -> None:
    if told.kind is Kind.WHOLE:
        speech = await client.synthesize(text, request_id=told.request_id)
        told.received, told.usage = True, speech.usage
        return
    chunks = (
        client.stream(text, audio_format="linear16", request_id=told.request_id)
        if told.kind is Kind.STREAM
        else client.speak_stream(_words(text), audio_format="linear16", request_id=told.request_id)
    )
    async for _ in chunks:
        told.received = True
    told.usage = chunks.usage


async def _words(text: str) -> AsyncIterator[str]:
    """Yield a text word by word, as a language model writes it."""
    for word in text.split(" "):
        yield f"{word} "
