"""Callers of a fleet: whole utterances, streams and live calls, through Envoy."""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum

from bench.texts import PARAGRAPH, SENTENCE, SHORT
from kokoro_client import AsyncSpeechClient, Overloaded, SpeechServiceError
from kokoro_client.results import Usage

TEXTS = (SHORT, SHORT, SENTENCE, PARAGRAPH)
BRIEF = "Good day."
"""So short that what a killed server had reserved is little beside a minute's quota."""
_REFUSED_SECONDS = 0.5
_PATIENCE_SECONDS = 300.0
"""How long a caller comes back when the service tells it to."""


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
    began: float = 0.0
    """On `time.monotonic`."""
    seconds: float = 0.0
    """Until its end."""
    received: bool = False
    """Whether any audio came."""
    returns: int = 0
    """How often it came back because the service had no room and said when to."""
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
        told = Told(name, f"{name}-{seed}-{number}", kind, len(text), began=time.monotonic())
        try:
            await call_until_there_is_room(client, text, told)
        except SpeechServiceError as error:
            told.error = error
            if told.is_refused:
                await asyncio.sleep(_REFUSED_SECONDS)
        told.seconds = time.monotonic() - told.began
        ended.append(told)
    raise AssertionError


async def call_until_there_is_room(client: AsyncSpeechClient, text: str, told: Told) -> None:
    """Come back under the same id when the service says that there will be room."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return await _call(client, text, told)
        except Overloaded as error:
            wait = error.retry_after or _REFUSED_SECONDS
            if error.reason != "OVERLOADED" or told.received or time.monotonic() + wait > until:
                raise
            told.returns += 1
            await asyncio.sleep(wait)


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
    for word in re.findall(r"\S+\s*", text):
        yield word
