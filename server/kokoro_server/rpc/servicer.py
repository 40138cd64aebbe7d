"""The methods of the contract: from gRPC to the domain and back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from urllib.parse import unquote

import grpc

from kokoro_server.access import Access, caller, certificate_name
from kokoro_server.calls.call import Call, request_id_of
from kokoro_server.calls.in_flight import CallsInFlight
from kokoro_server.errors import LedgerUnavailable, NotServing, SpeechError
from kokoro_server.observing import Instruments
from kokoro_server.rpc.checks import Checks
from kokoro_server.rpc.live_calls import LiveCalls
from kokoro_server.rpc.message_limit import MessageLimit
from kokoro_server.rpc.phonemes_message import phonemes_message
from kokoro_server.rpc.responses import stream_messages, voice_list, whole_message
from kokoro_server.rpc.speaking import Speaker
from kokoro_server.rpc.status import Failure, failure_of
from kokoro_server.rpc.validation import SpeechRequest
from kokoro_server.rpc.voice_choice import check_language
from kokoro_server.rpc.writing import Writer, send_contract
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

_Context = grpc.aio.ServicerContext[object, object]

_DEADLINE_ROUNDING = 0.01
"""gRPC rounds sent deadlines up, by at most 1 %."""

_STATUS_SECONDS = 1.0
"""Time to hand an error to the connection."""


class TextToSpeechServicer(pb_grpc.TextToSpeechServiceServicer):
    """Answers calls; refuses to speak before `open` and after `drain`."""

    def __init__(
        self,
        checks: Checks,
        admission: Admission,
        access: Access,
        instruments: Instruments,
    ) -> None:
        self._instruments = instruments
        self._access = access
        self._checks = checks
        self._admission = admission
        self._synthesizer: Synthesizer | None = None
        self._refusal = "the server is warming up; try again in a few seconds"
        self._calls = CallsInFlight()
        self._live = LiveCalls(checks, access.live)

    def open(self, synthesizer: Synthesizer) -> None:
        """Accept calls from now on and speak with `synthesizer`."""
        self._synthesizer = synthesizer

    async def drain(self) -> None:
        """Refuse new calls, and return when the accepted calls have ended."""
        self._synthesizer = None
        self._refusal = "the server is shutting down; call another one"
        self._live.drain()
        await self._calls.end()

    def close(self) -> None:
        """Check no more requests."""
        self._checks.close()

    def cut_off(self) -> None:
        """End the calls that still run, with an error."""
        self._calls.cut_off()

    async def Synthesize(
        self, request: pb.SynthesizeRequest, context: _Context
    ) -> pb.SynthesizeResponse:
        """Return the whole utterance in one message."""
        async with self._call("Synthesize", context) as call:
            limit = MessageLimit.of(context.invocation_metadata())
            pace = Pace(streamed=False, client=_sharer(call, context))
            asked = await self._check(request, call, pace)
            limit.check_text(asked.utterance, asked.audio)
            speech = self._speaker().speak(asked, call, pace, context.time_remaining())
            async with aclosing(speech) as spoken:
                parts = [segment async for segment in limit.heeded(spoken, asked.audio)]
            response = await asyncio.to_thread(whole_message, parts, asked.audio, asked.notices)
            limit.check_message(response)
            call.delivered(len(asked.utterance.characters), response.duration_ms)
        await send_contract(context)
        return response

    async def SynthesizeStream(  # type: ignore[override]
        self, request: pb.SynthesizeRequest, context: _Context
    ) -> None:
        """Write the utterance as it is spoken.

        The stub declares a generator; this is a coroutine that writes. A cancellation reaches a
        coroutine at once, but would leave a generator at its `yield` until garbage collection.
        """
        async with self._call("SynthesizeStream", context) as call:
            pace = Pace(streamed=True, client=_sharer(call, context))
            asked = await self._check(request, call, pace)
            spoken = self._speaker().speak(asked, call, pace, context.time_remaining())
            writer = Writer(context, self._access.reader_timeout)
            async with aclosing(stream_messages(spoken, asked.audio, asked.notices)) as messages:
                async for message in messages:
                    await writer.write(message)
                    pace.taken()
                    span = message.text_span
                    characters = asked.utterance.billed(span.start, span.end)
                    call.delivered(characters, message.duration_ms)

    async def SynthesizeLive(  # type: ignore[override] # a coroutine, as above
        self, requests: AsyncIterator[pb.SynthesizeLiveRequest], context: _Context
    ) -> None:
        """Speak text while it comes."""
        async with self._call("SynthesizeLive", context) as call:
            writer = Writer(context, self._access.reader_timeout)
            await self._live.serve(requests, call, context, self._speaker(), writer)

    async def Phonemize(
        self, request: pb.PhonemizeRequest, context: _Context
    ) -> pb.PhonemizeResponse:
        """Return the phonemes of a text."""
        async with self._call("Phonemize", context) as call:
            pace = Pace(streamed=False, client=_sharer(call, context))
            asked = await self._checks.phonemize(request, pace)
            call.language = asked.passage.language_code
            segments = self._speaker().synthesizer.phonemize(asked.passage, pace)
            async with aclosing(segments) as phonemized:
                parts = [segment async for segment in phonemized]
            response = phonemes_message(parts, asked.notices)
        await send_contract(context)
        return response

    async def ListVoices(
        self, request: pb.ListVoicesRequest, context: _Context
    ) -> pb.ListVoicesResponse:
        """Return the catalogue."""
        async with self._call("ListVoices", context):
            language = check_language(request.language)
            installed = await asyncio.to_thread(self._checks.voices.installed)
            response = voice_list(language, installed.values())
        await send_contract(context)
        return response

    async def refuse(self, method: str, error: SpeechError, context: _Context) -> None:
        """Answer a call of `method` with `error`; count and log it like any other call."""
        async with self._call(method, context):
            raise error

    @asynccontextmanager
    async def _call(self, method: str, context: _Context) -> AsyncIterator[Call]:
        """Account for a call: its usage, its status and its log line."""
        metadata = context.invocation_metadata()
        call = Call(
            method,
            request_id_of(metadata),
            client=caller(),
            peer=unquote(context.peer()),
            certificate=certificate_name(context.auth_context()),
        )
        failure = None
        try:
            with self._instruments.watching(call, metadata):
                try:
                    with self._calls.running():
                        yield call
                    call.code = grpc.StatusCode.OK
                except asyncio.CancelledError:
                    call.code = _cancellation(context, call)
                    self._instruments.ledger.note(call)
                    raise
                except Exception as error:  # noqa: BLE001 - whatever it is, the caller is told
                    failure = _fail(call, error)
                await self._settle(call, context, failure)
        finally:
            call.log()

    async def _settle(self, call: Call, context: _Context, failure: Failure | None) -> None:
        """Record what the call used, and only then tell the caller."""
        try:
            await self._instruments.ledger.record(call)
        except LedgerUnavailable as error:
            call.billed = False
            failure = _fail(call, error)
        if failure is None:
            context.set_trailing_metadata(call.trailers())
        else:
            # If nobody reads the stream, the status waits behind its audio; the call does not.
            with suppress(TimeoutError):
                async with asyncio.timeout(_STATUS_SECONDS):
                    # abort drops trailing metadata that was set before, so pass it all here.
                    trailers = call.trailers() + failure.trailers
                    await context.abort(failure.code, failure.message, trailers)

    async def _check(self, request: pb.SynthesizeRequest, call: Call, pace: Pace) -> SpeechRequest:
        """Check `request`.

        A client over its quota is refused before that, so that its retries cost nothing.
        """
        # Only the check tells how much of a document is spoken.
        length = len(request.text) + len(request.phonemes) + bool(request.ssml)
        await self._access.quotas.check(call.client, length)
        asked = await self._checks.synthesis(request, pace)
        call.language, call.voice = asked.utterance.language_code, asked.utterance.voice.label
        return asked

    def _speaker(self) -> Speaker:
        """Return what speaks; raises `NotServing` before the server is open and after it drains."""
        if self._synthesizer is None:
            raise NotServing(self._refusal)
        instruments = self._instruments
        return Speaker(self._synthesizer, self._admission, self._access.quotas, instruments.ledger)


def _sharer(call: Call, context: _Context) -> str:
    """Return the unit of fair sharing: the client that the token names, or else the connection."""
    return call.client or context.peer()


def _fail(call: Call, error: Exception) -> Failure:
    """End `call` with the status of `error`."""
    failure = failure_of(error, call.request_id)
    call.fail(failure.code, failure.reason, error)
    return failure


def _cancellation(context: _Context, call: Call) -> grpc.StatusCode:
    """Return whether a cancelled call passed its deadline or its caller went away.

    gRPC sends deadlines rounded up to two or three digits, so the caller's own clock ends first.
    """
    remaining = context.time_remaining()
    passed = remaining is not None and remaining <= _DEADLINE_ROUNDING * (call.age + remaining)
    return grpc.StatusCode.DEADLINE_EXCEEDED if passed else grpc.StatusCode.CANCELLED
