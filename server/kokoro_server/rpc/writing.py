"""Writes a stream's messages, to readers that may stall or go away."""

import asyncio
from typing import Any

import grpc

from kokoro_server.errors import ReaderStalled


class Writer:
    """Writes to one caller; waits for a slow reader for `max_seconds` at most."""

    def __init__(self, context: grpc.aio.ServicerContext[Any, Any], max_seconds: float) -> None:
        self._context = context
        self._max_seconds = max_seconds
        self._has_begun = False

    async def write(self, message: object) -> None:
        """Write `message`.

        Raises `ReaderStalled` where the reader lets nothing through, and `CancelledError` where
        the connection broke: gRPC may notice at a write, before it cancels the call.
        """
        try:
            async with asyncio.timeout(self._max_seconds):
                await self._begin()
                await self._context.write(message)
        except TimeoutError:
            raise ReaderStalled(self._max_seconds) from None
        except grpc.aio.InternalError:
            raise asyncio.CancelledError from None

    async def _begin(self) -> None:
        # With its first message gRPC sends the metadata too. While that message is held up, no
        # status can be sent: it would take the metadata along once more.
        if not self._has_begun:
            self._has_begun = True
            await self._context.send_initial_metadata(())
