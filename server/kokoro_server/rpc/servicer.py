"""The three methods of the contract: from rpc to domain and back."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager

import grpc

from kokoro_server.access import Quotas, caller
from kokoro_server.calls.call import Call, request_id_of
from kokoro_server.calls.in_flight import CallsInFlight
from kokoro_server.errors import LedgerUnavailable, NotServing, SpeechError
from kokoro_server.languages import Languages
from kokoro_server.observing import Instruments
from kokoro_server.rpc.responses import stream_messages, voice_info, whole_message
from kokoro_server.rpc.status import Failure, failure_of
from kokoro_server.rpc.validation import AudioSpec, check_language, check_synthesis
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.synthesizer import SpokenSegment, Synthesizer, Utterance
from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

_Context = grpc.aio.ServicerContext[object, object]

_DEADLINE_ROUNDING = 0.01
"""gRPC rounds sent deadlines up, by at most 1 %."""


class TextToSpeechServicer(pb_grpc.TextToSpeechServiceServicer):
    """Answers calls; refuses to speak before `open` and after `drain`."""

    def __init__(
        self,
        languages: Languages,
        admission: Admission,
        quotas: Quotas,
        instruments: Instruments,
    ) -> None:
        self._instruments = instruments
        self._languages = languages
        self._admission = admission
        self._quotas = quotas
        self._synthesizer: Synthesizer | None = None
        self._refusal = "the server is warming up; try again in a few seconds"
        self._calls = CallsInFlight()

    def open(self, synthesizer: Synthesizer) -> None:
        """Accept calls from now on, and speak them with `synthesizer`."""
        self._synthesizer = synthesizer

    async def drain(self) -> None:
        """Refuse new calls, and return when the accepted ones have ended."""
        self._synthesizer = None
        self._refusal = "the server is shutting down; call another one"
        await self._calls.end()

    def cut_off(self) -> None:
        """End the calls that still run with an error."""
        self._calls.cut_off()

    async def Synthesize(
        self, request: pb.SynthesizeRequest, context: _Context
    ) -> pb.SynthesizeResponse:
        """Return the whole utterance in one message."""
        async with self._call("Synthesize", context) as call:
            utterance, audio = await self._check(request, call)
            async with aclosing(
                self._speak(utterance, call, Pace(streamed=False), context)
            ) as spoken:
                parts = [segment.samples async for segment in spoken]
            response = await asyncio.to_thread(whole_message, parts, audio)
            call.delivered(len(utterance.text), response.duration_ms)
        return response

    async def SynthesizeStream(  # type: ignore[override]
        self, request: pb.SynthesizeRequest, context: _Context
    ) -> None:
        """Write the utterance as it is spoken.

        A coroutine that writes, where the stub knows generators alone: it is cancelled where it
        stands, while a generator would be left at its `yield` until it is collected.
        """
        async with self._call("SynthesizeStream", context) as call:
            utterance, audio = await self._check(request, call)
            spoken = self._speak(utterance, call, Pace(streamed=True), context)
            async with aclosing(stream_messages(spoken, audio)) as messages:
                async for message in messages:
                    await context.write(message)
                    span = message.text_span
                    call.delivered(span.end - span.start, message.duration_ms)

    async def ListVoices(
        self, request: pb.ListVoicesRequest, context: _Context
    ) -> pb.ListVoicesResponse:
        """Return the catalogue."""
        async with self._call("ListVoices", context):
            language = check_language(request.language)
            voices = catalogue.voices_of(language) if language else catalogue.voices()
            return pb.ListVoicesResponse(voices=map(voice_info, voices))

    async def refuse(self, method: str, error: SpeechError, context: _Context) -> None:
        """Answer a call of `method` with `error`, accounted for like any other."""
        async with self._call(method, context):
            raise error

    @asynccontextmanager
    async def _call(self, method: str, context: _Context) -> AsyncIterator[Call]:
        """Account for a call: its usage, its status and its line in the log."""
        metadata = context.invocation_metadata()
        call = Call(method, request_id_of(metadata), client=caller())
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
            # abort drops trailing metadata that was set before, so both go through it.
            await context.abort(failure.code, failure.message, call.trailers() + failure.trailers)

    async def _check(
        self, request: pb.SynthesizeRequest, call: Call
    ) -> tuple[Utterance, AudioSpec]:
        # Cleaning the longest text takes too long for the event loop.
        utterance, audio = await asyncio.to_thread(check_synthesis, request, self._languages)
        call.language, call.voice = utterance.language_code, utterance.voice_id
        return utterance, audio

    async def _speak(
        self, utterance: Utterance, call: Call, pace: Pace, context: _Context
    ) -> AsyncGenerator[SpokenSegment, None]:
        """Yield the segments of an admitted utterance and count the work they took."""
        if self._synthesizer is None:
            raise NotServing(self._refusal)
        self._instruments.ledger.check()
        length, speed = len(utterance.text), utterance.model_speed
        with (
            self._quotas.reserve(call.client, length) as reserved,
            self._admission.admit(length / speed, context.time_remaining()) as admitted,
        ):
            async with aclosing(self._synthesizer.speak(utterance, pace)) as segments:
                async for segment in segments:
                    call.worked(segment.waited, segment.computed)
                    characters = segment.end - segment.start
                    admitted.remaining -= characters / speed
                    reserved.remaining -= characters
                    self._admission.measured(characters / speed, segment.computed)
                    yield segment


def _fail(call: Call, error: Exception) -> Failure:
    """End `call` with the status of `error`."""
    failure = failure_of(error, call.request_id)
    call.fail(failure.code, error)
    return failure


def _cancellation(context: _Context, call: Call) -> grpc.StatusCode:
    """Tell a deadline that passed from a caller that went away.

    gRPC sends deadlines rounded up to two or three digits: the caller's own clock runs out first.
    """
    remaining = context.time_remaining()
    passed = remaining is not None and remaining <= _DEADLINE_ROUNDING * (call.age + remaining)
    return grpc.StatusCode.DEADLINE_EXCEEDED if passed else grpc.StatusCode.CANCELLED
