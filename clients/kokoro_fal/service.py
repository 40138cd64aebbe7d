"""The speech service behind the app: one that is elsewhere, or a server of the app's own."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from kokoro_client import AsyncSpeechClient
from kokoro_client.local_server import local_server
from kokoro_fal.settings import Settings
from kokoro_web.health import is_serving

_READY_SECONDS = 60.0
"""Time for a service elsewhere to take calls, before the runner gives up."""
_POLL_SECONDS = 0.5


class NotReady(Exception):
    """The service takes no calls; the runner can't start without it."""


@asynccontextmanager
async def speech_client(settings: Settings) -> AsyncIterator[AsyncSpeechClient]:
    """Connect to the service, started here unless it is elsewhere, once its health is SERVING.

    On leaving, the connection closes and a server of the app's own drains. Raises `NotReady`
    where the service takes no calls, `LocalServerError` where a server does not start.
    """
    async with AsyncExitStack() as stack:
        client = await _client(settings, stack)
        await stack.enter_async_context(client)
        await _until_serving(client)
        yield client


async def _client(settings: Settings, stack: AsyncExitStack) -> AsyncSpeechClient:
    if settings.target is not None:
        return AsyncSpeechClient(
            settings.target, tls=settings.tls or False, token=settings.token or False
        )
    target = await stack.enter_async_context(_own_server(settings.server_arguments))
    return AsyncSpeechClient(target, tls=False, token=False)


@asynccontextmanager
async def _own_server(arguments: tuple[str, ...]) -> AsyncIterator[str]:
    """Run `kokoro-server` on a free loopback port; yield its address.

    It starts and stops in a thread: the first start fetches the model. Its log becomes a part of
    the runner's.
    """
    server = local_server(*arguments, log=sys.stderr)
    address = await asyncio.to_thread(server.__enter__)
    try:
        yield address
    finally:
        await asyncio.to_thread(server.__exit__, None, None, None)


async def _until_serving(client: AsyncSpeechClient) -> None:
    try:
        async with asyncio.timeout(_READY_SECONDS):
            while not await is_serving(client):  # noqa: ASYNC110 - its state is another process's
                await asyncio.sleep(_POLL_SECONDS)
    except TimeoutError:
        raise NotReady(f"no service takes calls at {client.target}") from None
