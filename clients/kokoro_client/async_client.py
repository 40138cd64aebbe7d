"""The asyncio client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Iterable
from functools import partial
from typing import Any, Self, TypeVar, Unpack, cast

from grpc import aio

from kokoro_client.attempts import Attempts, within
from kokoro_client.base_client import HEALTH_TIMEOUT, BaseClient
from kokoro_client.contract import QUESTION, Answered, InitialMetadata, ignore
from kokoro_client.errors import Unavailable
from kokoro_client.health import CHECK, HealthRequest, HealthStatus
from kokoro_client.live import AsyncLiveSpeech
from kokoro_client.live_requests import LiveOptions
from kokoro_client.outbox import AsyncOutbox
from kokoro_client.phonemes import Phonemes, PhonemizeOptions
from kokoro_client.requests import (
    Call,
    CallOptions,
    SendOptions,
    SpeechOptions,
    list_voices_request,
)
from kokoro_client.results import Speech, Usage, VoiceInfo
from kokoro_client.status import mapped_task_errors
from kokoro_client.streams import AsyncCall, AsyncResponses, AsyncSpeechStream
from kokoro_client.text_streams import AsyncTextSpeech
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc

_Request = TypeVar("_Request")
_Response = TypeVar("_Response")


class AsyncSpeechClient(BaseClient):
    """Speaks text through a kokoro-speech server. It belongs to the event loop of its first call.

    Every call raises a `SpeechServiceError` when it fails. A call that finds no server, or one that
    does not serve yet, is retried until its timeout, or for 30 seconds without a timeout of its
    own. It is not retried once audio has come. Calls go to several servers in turn.
    A forked child needs a client of its own: its parent's raises `RuntimeError` there.
    """

    _channel: aio.Channel | None = None
    _loop: asyncio.AbstractEventLoop

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Cancel the running calls and close the connection; in a forked child, only forget it."""
        self._closed = True
        if self._channel is not None and self._birthplace.is_here:
            await self._channel.close(None)

    async def synthesize(self, text: str = "", **options: Unpack[SpeechOptions]) -> Speech:
        """Speak `text` or `ssml` and return it whole; `SpeechOptions` lists the options."""
        request, call = self._speech_call(text, options)
        await self._require_contract(request, call)
        answered = self._contract.answered(request, call.request_id)
        response, usage = await self._unary(self._stub.Synthesize, request, call, answered)
        return Speech.from_response(response, usage)

    def stream(self, text: str = "", **options: Unpack[SpeechOptions]) -> AsyncSpeechStream:
        """Speak `text` or `ssml` and return the audio as it comes; see `SpeechOptions`."""
        request, call = self._speech_call(text, options)

        def begin(**arguments: Any) -> AsyncResponses:  # noqa: ANN401 - as the stub takes them
            is_known = self._contract.knows(request)
            return AsyncResponses(
                partial(self._stub.SynthesizeStream, request, **arguments),
                None if is_known else partial(self._require_contract, request, call),
            )

        return AsyncSpeechStream(begin, call, self._contract.answered(request, call.request_id))

    def live(self, **options: Unpack[LiveOptions]) -> AsyncLiveSpeech:
        """Begin a call that speaks text while it is written; `LiveOptions` lists the options."""
        first, call = self._live_call(options)
        outbox = AsyncOutbox(first)

        def begin(**arguments: Any) -> AsyncCall:  # noqa: ANN401 - as the stub takes them
            return outbox.begin(self._stub.SynthesizeLive(**arguments))

        return AsyncLiveSpeech(begin, call, self._contract.answered(first, call.request_id), outbox)

    def speak_stream(
        self, texts: AsyncIterable[str] | Iterable[str], **options: Unpack[LiveOptions]
    ) -> AsyncTextSpeech:
        """Speak `texts`, joined, while they come, and return the audio as it arrives."""
        return AsyncTextSpeech(self.live(**options), texts)

    async def phonemize(self, text: str, **options: Unpack[PhonemizeOptions]) -> Phonemes:
        """Return the phonemes in which `text` would be spoken; bills nothing."""
        request, call = self._phonemize_call(text, options)
        answered = self._contract.answered(request, call.request_id)
        response, _ = await self._unary(self._stub.Phonemize, request, call, answered)
        return Phonemes.from_response(response)

    async def voices(
        self, language: str | int | None = None, **options: Unpack[CallOptions]
    ) -> list[VoiceInfo]:
        """Return the voices that the server speaks with, of one language or of all."""
        call = self._call(options)
        request = list_voices_request(language)
        response = await self._list_voices(request, call)
        return [VoiceInfo.from_response(voice) for voice in response.voices]

    async def health(
        self,
        timeout: float | None = HEALTH_TIMEOUT,  # noqa: ASYNC109 - gRPC's deadline, which the server sees too
        **options: Unpack[SendOptions],
    ) -> bool:
        """Return whether the service takes calls; raises `Unavailable` if it can't be reached.

        Of several servers, one that takes calls is enough; raises `Unavailable` if none does.
        """
        call = self._health_call(timeout, options)
        check: aio.UnaryUnaryMultiCallable[HealthRequest, HealthStatus] = (
            self._connection.unary_unary(CHECK, HealthRequest.encode, HealthStatus.decode)
        )
        response, _ = await self._unary(check, HealthRequest(), call, ignore)
        return response.is_serving

    @property
    def _connection(self) -> aio.Channel:
        """The channel, opened in the running event loop; `RuntimeError` in any other loop."""
        loop = asyncio.get_running_loop()
        if self._channel is None:
            self._loop = loop
            self._channel = (
                aio.insecure_channel(self._target.uri, self._channel_options)
                if self._credentials is None
                else aio.secure_channel(self._target.uri, self._credentials, self._channel_options)
            )
        if self._loop is not loop:
            raise RuntimeError("the client belongs to the event loop of its first call")
        return self._channel

    @property
    def _stub(self) -> speech_pb2_grpc.TextToSpeechServiceAsyncStub:
        return speech_pb2_grpc.TextToSpeechServiceStub(self._connection)

    async def _require_contract(self, request: pb.SynthesizeRequest, call: Call) -> None:
        """Raise `InvalidRequest` if the server does not know a field of `request`.

        Ask the server only if its last answer does not tell.
        """
        if not self._contract.knows(request):
            await self._list_voices(QUESTION, call)
            self._contract.check(request, call.request_id)

    async def _list_voices(
        self, request: pb.ListVoicesRequest, call: Call
    ) -> pb.ListVoicesResponse:
        answered = self._contract.answered(request, call.request_id)
        response, _ = await self._unary(self._stub.ListVoices, request, call, answered)
        return response

    async def _unary(
        self,
        method: aio.UnaryUnaryMultiCallable[_Request, _Response],
        request: _Request,
        call: Call,
        answered: Answered,
    ) -> tuple[_Response, Usage]:
        attempts = Attempts(call)
        while True:
            try:
                return await _attempt(method, request, attempts, call, answered)
            except Unavailable as error:
                for seconds in attempts.pauses(error):
                    await asyncio.sleep(seconds)


async def _attempt(
    method: aio.UnaryUnaryMultiCallable[_Request, _Response],
    request: _Request,
    attempts: Attempts,
    call: Call,
    answered: Answered,
) -> tuple[_Response, Usage]:
    async with within(attempts):
        with mapped_task_errors(call):
            rpc = method(request, **attempts.arguments)
            response = await rpc
            answered(cast("InitialMetadata", await rpc.initial_metadata()))
            return response, Usage.from_trailers(await rpc.trailing_metadata(), call.request_id)
