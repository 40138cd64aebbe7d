"""Reads the messages of a live call into its inbox."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from kokoro_server.calls.live_inbox import LiveInbox
from kokoro_server.calls.live_part import LivePart
from kokoro_server.errors import InvalidInput
from kokoro_server.rpc.spoken_text import check_length
from kokoro_speech.v1 import speech_pb2 as pb

Requests = AsyncIterator[pb.SynthesizeLiveRequest]
CheckDocument = Callable[[str, int], Awaitable[LivePart]]
"""Checks an SSML document, which begins at an offset of the text of the call."""


async def first_settings(requests: Requests) -> pb.LiveSettings:
    """Return the settings, which are the first message; raises `InvalidInput` for any other."""
    request = await anext(requests, None)
    if request is None or request.WhichOneof("event") != "settings":
        raise InvalidInput(
            "settings", "SETTINGS_MISSING", "the first message of a live call is its settings"
        )
    return request.settings


@asynccontextmanager
async def reading(
    requests: Requests, inbox: LiveInbox, check_document: CheckDocument
) -> AsyncIterator[None]:
    """Read `requests` into `inbox` while the block runs."""
    task = asyncio.create_task(_read(requests, inbox, check_document))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _read(requests: Requests, inbox: LiveInbox, check_document: CheckDocument) -> None:
    try:
        async for request in requests:
            await _take(request, inbox, check_document)
    except Exception as error:  # noqa: BLE001 - the task that speaks raises it
        inbox.fail(error)
    else:
        inbox.close()


async def _take(
    request: pb.SynthesizeLiveRequest, inbox: LiveInbox, check_document: CheckDocument
) -> None:
    match request.WhichOneof("event"):
        case "text":
            check_length(request.text, "split it over several messages")
            await inbox.add(request.text)
        case "ssml":
            document = await check_document(request.ssml, inbox.end)
            await inbox.add_document(document, request.ssml)
        case "flush":
            await inbox.flush(request.flush.id)
        case "clear":
            await inbox.clear(request.clear.id)
        case "settings":
            raise InvalidInput(
                "settings", "SETTINGS_REPEATED", "the settings are fixed by the first message"
            )
        case _:
            raise InvalidInput(
                "event",
                "EVENT_MISSING",
                "the message brings nothing: set text, ssml, flush or clear",
            )
