"""The replies of voice agents: text in while it is written; audio, and words with their times, out.

The adapters of agent frameworks share it. Each reply is one live call.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from kokoro_client.async_client import AsyncSpeechClient
from kokoro_client.errors import SpeechServiceError
from kokoro_client.live_events import Flushed
from kokoro_client.live_requests import LiveOptions
from kokoro_client.requests import check_names
from kokoro_client.results import Chunk
from kokoro_client.text_streams import AsyncTextSpeech, in_turn
from kokoro_client.transcripts import Transcript

_NO_RETRIES = {"grpc.enable_retries": 0}
"""The frameworks try again, or take another service, by themselves."""
_PARTS_A_SECOND = 50
"""Short parts, so that an interruption stops after little audio."""
_CLEAR_SECONDS = 1.0
"""Time for a clear to be sent; a call whose connection hangs is cancelled instead."""
KEEPALIVE_SECONDS = 20.0
"""Between empty texts, which keep a call alive: the server ends one that idles for 60 s."""
_WORD = re.compile(r"\w\W")


class TimedText(NamedTuple):
    """A word with the marks and spaces around it; joined, they are the text of the reply."""

    text: str
    start: float
    """When it begins, in seconds from the start of the reply's audio."""
    end: float


@dataclass(frozen=True, slots=True)
class Spoken:
    """The next part of a reply's speech."""

    audio: bytes = field(repr=False)
    """PCM, 16 bits, one channel, 20 ms at most; may be empty."""
    words: tuple[TimedText, ...] = ()
    """The words that begin in it."""
    rest: str = ""
    """With the last part: the text behind the last word, which is silent."""


class AsyncReplies:
    """Begins replies through one client."""

    def __init__(
        self,
        target: str | Sequence[str] | None,
        client: AsyncSpeechClient | None,
        options: LiveOptions,
        keepalive_seconds: float = KEEPALIVE_SECONDS,
    ) -> None:
        """Speak through the server at `target`, or through a `client` that its caller closes.

        Raises as `update` does.
        """
        self._options = LiveOptions()
        self._keepalive_seconds = keepalive_seconds
        self.update(options)
        self.client = client or AsyncSpeechClient(target, options=_NO_RETRIES)
        self._owns_client = client is None

    def update(self, options: LiveOptions) -> None:
        """Change options of the replies from now on; raises `TypeError` for an unknown one."""
        check_names(options, LiveOptions.__optional_keys__)
        self._options = self._options | options

    def begin(self, sample_rate_hertz: int, **changed: object) -> AsyncReply:
        """Begin a reply, with `changed` options that are not None.

        Raises `InvalidRequest` for values that can't be sent.
        """
        given = {name: value for name, value in changed.items() if value is not None}
        options = cast("LiveOptions", {**self._options, **given})
        return AsyncReply(self.client, sample_rate_hertz, options, self._keepalive_seconds)

    async def close(self) -> None:
        """Close the client, if its caller doesn't."""
        if self._owns_client:
            await self.client.close()


class AsyncReply:
    """The speech of one reply.

    Either iterate over `of(texts)`, or over the reply itself: then `send` its text, `flush`, and
    `end` it. Both raise the errors of the call. Text with nothing to say, such as an emoji, is
    20 ms of silence, because frameworks take a reply without audio for a failure. A pause in the
    text, such as a call of a tool, may be long.
    """

    def __init__(
        self,
        client: AsyncSpeechClient,
        sample_rate_hertz: int,
        options: LiveOptions,
        keepalive_seconds: float = KEEPALIVE_SECONDS,
    ) -> None:
        """Begin a call with `options`; raises `InvalidRequest` for values that can't be sent."""
        fixed = LiveOptions(
            audio_format="pcm", sample_rate_hertz=sample_rate_hertz, word_timings=True
        )
        self._live = client.live(**LiveOptions(**{**options, **fixed}))
        self._keepalive_seconds = keepalive_seconds
        self._part_size = 2 * (sample_rate_hertz // _PARTS_A_SECOND)
        self._transcript = Transcript()
        self._flushes = 0
        self._is_spoken = False
        self.has_all_text = False

    async def send(self, text: str) -> None:
        """Append `text`, which may end anywhere."""
        self._transcript.append(text)
        await self._live.send(text)

    async def flush(self) -> None:
        """Have all text spoken that has come."""
        self._flushes += 1
        await self._live.flush()

    async def end(self) -> None:
        """Have the rest spoken, and then end the reply. Until then it can be interrupted."""
        self.has_all_text = True
        await self.flush()

    async def interrupt(self) -> None:
        """Clear the call: the server stops, and bills only what was spoken."""
        if self._is_spoken:
            return
        try:
            async with asyncio.timeout(_CLEAR_SECONDS):
                await self._live.clear()
            self._live.close()
        except (SpeechServiceError, TimeoutError):
            self._live.cancel()

    def __aiter__(self) -> AsyncIterator[Spoken]:
        return self._parts(self._until_the_end())

    async def of(
        self,
        texts: AsyncIterable[str] | Iterable[str],
        first_audio_within: float | None = None,
    ) -> AsyncIterator[Spoken]:
        """Yield the speech of `texts`; leaving the loop early cancels the call.

        Raises `TimeoutError` if there is no audio within seconds of the first word.
        """
        async with asyncio.timeout(None) as timeout:
            limit = _Limit(timeout, first_audio_within)
            speech = AsyncTextSpeech(self._live, self._sent(in_turn(texts), limit))
            async for part in self._parts(aiter(speech)):
                limit.end()
                yield part

    async def _sent(self, texts: AsyncIterable[str], limit: _Limit) -> AsyncIterator[str]:
        async for text in self._transcript.of(texts):
            if _WORD.search(self._transcript.text):
                limit.begin()
            yield text
        limit.begin()

    async def _until_the_end(self) -> AsyncIterator[Chunk]:
        async with self._live as live:
            async for event in live:
                if isinstance(event, Chunk):
                    yield event
                elif isinstance(event, Flushed) and self.has_all_text and event.id == self._flushes:
                    self._is_spoken = True
                    live.close()

    async def _parts(self, chunks: AsyncIterator[Chunk]) -> AsyncIterator[Spoken]:
        is_silent = True
        keeping = asyncio.create_task(self._keep_alive())
        try:
            async for chunk in chunks:
                is_silent = is_silent and not chunk.audio
                yield Spoken(chunk.audio[: self._part_size], tuple(self._timed(chunk)))
                for start in range(self._part_size, len(chunk.audio), self._part_size):
                    yield Spoken(chunk.audio[start : start + self._part_size])
        finally:
            keeping.cancel()
        rest = self._transcript.rest()
        yield Spoken(bytes(self._part_size) if is_silent and rest else b"", rest=rest)

    async def _keep_alive(self) -> None:
        # RuntimeError: the text is closed. Who iterates gets the call's error.
        with suppress(SpeechServiceError, RuntimeError):
            while True:
                await asyncio.sleep(self._keepalive_seconds)
                await self._live.send("")

    def _timed(self, chunk: Chunk) -> Iterator[TimedText]:
        for text, word in self._transcript.pieces(chunk.words):
            yield TimedText(text, word.start_ms / 1000, word.end_ms / 1000)


class _Limit:
    """The time from the first word to the first audio, which is counted once."""

    def __init__(self, timeout: asyncio.Timeout, seconds: float | None) -> None:
        self._timeout = timeout
        self._seconds = seconds

    def begin(self) -> None:
        if self._seconds is not None:
            self._timeout.reschedule(asyncio.get_running_loop().time() + self._seconds)
            self._seconds = None

    def end(self) -> None:
        self._seconds = None
        self._timeout.reschedule(None)
