"""Speech of texts that come one by one, such as the words of a language model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import suppress
from threading import Thread

from kokoro_client.errors import SpeechServiceError
from kokoro_client.live import AsyncLiveSpeech, LiveSpeech
from kokoro_client.results import Chunk, Usage


class TextSpeech:
    """Chunks of the speech of `texts`, which are read in a thread of their own.

    Leaving the loop early cancels the call. An error of `texts` is raised by the loop.
    """

    def __init__(self, live: LiveSpeech, texts: Iterable[str]) -> None:
        """Send `texts` to `live` once the loop begins."""
        self._live = live
        self._texts = texts
        self._failure: BaseException | None = None

    @property
    def usage(self) -> Usage:
        """Return what the call is billed for; `RuntimeError` before its end."""
        return self._live.usage

    def __iter__(self) -> Iterator[Chunk]:
        sending = Thread(target=self._send, name="live text", daemon=True)
        sending.start()
        with self._live as live:
            try:
                for event in live:
                    if isinstance(event, Chunk):
                        yield event
            except SpeechServiceError:
                if self._failure:
                    raise self._failure from None
                raise

    def _send(self) -> None:
        try:
            for text in self._texts:
                self._live.send(text)
        except BaseException as error:  # noqa: BLE001 - the loop raises it
            self._failure = error
            self._live.cancel()
        else:
            self._live.close()


class AsyncTextSpeech:
    """Chunks of the speech of `texts`, which are read in a task of their own.

    Leaving the loop early cancels the call. An error of `texts` is raised by the loop.
    """

    def __init__(self, live: AsyncLiveSpeech, texts: AsyncIterable[str] | Iterable[str]) -> None:
        """Send `texts` to `live` once the loop begins."""
        self._live = live
        self._texts = texts

    @property
    def usage(self) -> Usage:
        """Return what the call is billed for; `RuntimeError` before its end."""
        return self._live.usage

    async def __aiter__(self) -> AsyncIterator[Chunk]:
        async with self._live as live:
            sending = asyncio.create_task(self._send())
            try:
                async for event in live:
                    if isinstance(event, Chunk):
                        yield event
            except SpeechServiceError:
                if sending.done() and not sending.cancelled() and (error := sending.exception()):
                    raise error from None
                raise
            finally:
                sending.cancel()
                with suppress(asyncio.CancelledError, Exception):
                    await sending

    async def _send(self) -> None:
        try:
            async for text in in_turn(self._texts):
                await self._live.send(text)
        except BaseException:
            self._live.cancel()  # and the loop raises the error
            raise
        self._live.close()


async def in_turn(texts: AsyncIterable[str] | Iterable[str]) -> AsyncIterator[str]:
    """Yield `texts`, which may come at once or one by one."""
    if isinstance(texts, AsyncIterable):
        async for text in texts:
            yield text
    else:
        for text in texts:
            yield text
