"""Writes a stream's messages to a reader that may stall or go away."""

import asyncio
from typing import Any

import grpc

from kokoro_server.errors import ReaderStalled
from kokoro_speech.contract import CONTRACT_KEY, VERSION

_CONTRACT = ((CONTRACT_KEY, VERSION),)


async def send_contract(context: grpc.aio.ServicerContext[Any, Any]) -> None:
    """Send the version of the contract, as the initial metadata of an answer.

    Not before there is an answer: a caller's gRPC does not retry a call that has begun to answer.
    Raises `CancelledError` if the connection broke.
    """
    try:
        await context.send_initial_metadata(_CONTRACT)
    except grpc.aio.InternalError:
        raise asyncio.CancelledError from None


class Writer:
    """Writes to one caller; waits at most `max_seconds` per message for a slow reader."""

    def __init__(self, context: grpc.aio.ServicerContext[Any, Any], max_seconds: float) -> None:
        self._context = context
        self._max_seconds = max_seconds
        self._has_begun = False

    async def write(self, message: object) -> None:
        """Write `message`.

        Raises `ReaderStalled` if the reader stalls, and `CancelledError` if the connection broke:
        a write may reveal that before gRPC cancels the call.
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
        # Send the initial metadata ahead of the first message. Otherwise gRPC sends both together,
        # and while they are held up no status can be sent: it would carry the metadata again.
        if not self._has_begun:
            self._has_begun = True
            await send_contract(self._context)
