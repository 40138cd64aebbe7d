"""The live calls of a server: each is begun, limited in time, and told when the server drains."""

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import Any

import grpc

from kokoro_server.calls.call import Call
from kokoro_server.calls.interruption import Interruption
from kokoro_server.calls.live_inbox import LiveInbox, LiveLimits
from kokoro_server.calls.live_input import LiveInput
from kokoro_server.calls.live_part import LivePart
from kokoro_server.errors import CallTooLong, InputIdle, NotServing
from kokoro_server.rpc.checks import Checks
from kokoro_server.rpc.live import LiveCall
from kokoro_server.rpc.live_reading import Requests, first_settings, reading
from kokoro_server.rpc.speaking import Speaker
from kokoro_server.rpc.validation import LiveDocument, LiveRequest
from kokoro_server.rpc.writing import Writer
from kokoro_server.segmenting import SegmentPolicy
from kokoro_server.synthesis.pacing import Pace
from kokoro_speech.v1 import speech_pb2 as pb

_Context = grpc.aio.ServicerContext[Any, Any]


class LiveCalls:
    """Answers live calls. Belongs to one event loop."""

    def __init__(self, checks: Checks, limits: LiveLimits) -> None:
        self._checks = checks
        self._limits = limits
        self._beginning = set[Interruption]()
        self._inboxes = set[LiveInbox]()

    def drain(self) -> None:
        """Let each call speak what it has received, and then end it with an error."""
        for beginning in self._beginning:
            beginning.interrupt()
        for inbox in self._inboxes:
            inbox.drain(_draining())

    async def serve(
        self, requests: Requests, call: Call, context: _Context, speaker: Speaker, writer: Writer
    ) -> None:
        """Read `requests` and write their speech until the call ends."""
        client = call.client or context.peer()
        await speaker.quotas.check(call.client, 0)
        settings = await self._settings(requests)
        pace = Pace(streamed=True, client=client)
        asked = await self._checks.live(settings, pace)
        call.language, call.voice = asked.passage.language_code, asked.passage.voice.label
        with (
            self._inbox(asked) as inbox,
            speaker.live(call, pace, context.time_remaining) as live_speaker,
        ):

            def check_document(ssml: str, start: int) -> Awaitable[LivePart]:
                return self._checks.live_document(LiveDocument(asked, ssml, start), pace)

            async with reading(requests, inbox, check_document):
                await LiveCall(asked, inbox, live_speaker, writer, call).run()

    async def _settings(self, requests: Requests) -> pb.LiveSettings:
        beginning = Interruption()
        self._beginning.add(beginning)
        try:
            async with asyncio.timeout(self._limits.idle):
                settings = await beginning.unless_interrupted(first_settings(requests))
        except TimeoutError:
            raise InputIdle(self._limits.idle) from None
        finally:
            self._beginning.discard(beginning)
        if settings is None:
            raise _draining()
        return settings

    @contextmanager
    def _inbox(self, asked: LiveRequest) -> Iterator[LiveInbox]:
        """Yield the inbox of a call, which fails when the call has lasted too long."""
        policy = SegmentPolicy.for_speed(asked.passage.model_speed)
        text = LiveInput(policy, asked.undivided)
        inbox = LiveInbox(text, asked.buffer_delay, self._limits.idle)
        loop, longest = asyncio.get_running_loop(), self._limits.duration
        too_long = loop.call_later(longest, inbox.fail, CallTooLong(longest))
        self._inboxes.add(inbox)
        try:
            yield inbox
        finally:
            too_long.cancel()
            self._inboxes.discard(inbox)


def _draining() -> NotServing:
    return NotServing(
        "the server is shutting down; it has spoken what it received; go on at another one"
    )
