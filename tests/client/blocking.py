"""The asyncio client with the interface of the synchronous one, so that every case tests both."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Self, Unpack

from kokoro_client import (
    AsyncSpeechClient,
    AsyncSpeechStream,
    CallOptions,
    Chunk,
    Phonemes,
    PhonemizeOptions,
    Speech,
    SpeechClient,
    SpeechOptions,
    SpeechStream,
    Usage,
    VoiceInfo,
)
from kokoro_client.base_client import HEALTH_TIMEOUT
from kokoro_client.requests import SendOptions


class BlockingStream:
    """Reads an `AsyncSpeechStream` from outside its event loop."""

    def __init__(self, stream: AsyncSpeechStream, runner: asyncio.Runner) -> None:
        self.stream = stream
        self.runner = runner
        self.request_id = stream.request_id

    @property
    def usage(self) -> Usage:
        return self.stream.usage

    def cancel(self) -> None:
        async def cancel() -> None:
            self.stream.cancel()

        self.runner.run(cancel())

    def __enter__(self) -> Self:
        self.runner.run(self.stream.__aenter__())
        return self

    def __exit__(self, *_: object) -> None:
        self.runner.run(self.stream.__aexit__())

    def __next__(self) -> Chunk:
        async def following() -> Chunk | None:
            return await anext(self.stream, None)

        chunk = self.runner.run(following())
        if chunk is None:
            raise StopIteration
        return chunk

    def __iter__(self) -> Iterator[Chunk]:
        chunks = aiter(self.stream)

        async def following() -> Chunk | None:
            return await anext(chunks, None)

        while (chunk := self.runner.run(following())) is not None:
            yield chunk


class BlockingClient:
    """Drives an `AsyncSpeechClient` in an event loop of its own."""

    def __init__(self, client: AsyncSpeechClient) -> None:
        self.client = client
        self.runner = asyncio.Runner()

    def synthesize(self, text: str = "", **options: Unpack[SpeechOptions]) -> Speech:
        return self.runner.run(self.client.synthesize(text, **options))

    def stream(self, text: str = "", **options: Unpack[SpeechOptions]) -> BlockingStream:
        async def begin() -> AsyncSpeechStream:
            return self.client.stream(text, **options)

        return BlockingStream(self.runner.run(begin()), self.runner)

    def voices(
        self, language: str | int | None = None, **options: Unpack[CallOptions]
    ) -> list[VoiceInfo]:
        return self.runner.run(self.client.voices(language, **options))

    def phonemize(self, text: str, **options: Unpack[PhonemizeOptions]) -> Phonemes:
        return self.runner.run(self.client.phonemize(text, **options))

    def health(
        self, timeout: float | None = HEALTH_TIMEOUT, **options: Unpack[SendOptions]
    ) -> bool:
        return self.runner.run(self.client.health(timeout, **options))

    def close(self) -> None:
        self.runner.run(self.client.close())


Client = SpeechClient | BlockingClient
Stream = SpeechStream | BlockingStream
