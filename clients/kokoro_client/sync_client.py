"""The synchronous client."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, Self, TypeVar, Unpack

import grpc

from kokoro_client.attempts import Attempts
from kokoro_client.base_client import HEALTH_TIMEOUT, BaseClient
from kokoro_client.contract import QUESTION, Answered, ignore
from kokoro_client.errors import Unavailable
from kokoro_client.health import CHECK, HealthRequest, HealthStatus
from kokoro_client.live import LiveSpeech
from kokoro_client.live_requests import LiveOptions
from kokoro_client.outbox import Outbox
from kokoro_client.phonemes import Phonemes, PhonemizeOptions
from kokoro_client.requests import (
    Call,
    CallOptions,
    SendOptions,
    SpeechOptions,
    list_voices_request,
)
from kokoro_client.results import Speech, Usage, VoiceInfo
from kokoro_client.status import mapped_errors
from kokoro_client.streams import Responses, SpeechStream
from kokoro_client.text_streams import TextSpeech
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc

_Request = TypeVar("_Request")
_Response = TypeVar("_Response")


class SpeechClient(BaseClient):
    """Speaks text through a kokoro-speech server; safe to share between threads, not processes.

    Every call raises a `SpeechServiceError` when it fails. A call that finds no server, or one that
    does not serve yet, is retried until its timeout, or for 30 seconds without a timeout of its
    own. It is not retried once audio has come. Calls go to several servers in turn.
    A forked child needs a client of its own: its parent's raises `RuntimeError` there.
    """

    def _open(self) -> None:
        if self._credentials is None:
            self._channel = grpc.insecure_channel(self._target.uri, self._channel_options)
        else:
            self._channel = grpc.secure_channel(
                self._target.uri, self._credentials, self._channel_options
            )
        self._stub = speech_pb2_grpc.TextToSpeechServiceStub(self._channel)
        self._health: grpc.UnaryUnaryMultiCallable[HealthRequest, HealthStatus] = (
            self._channel.unary_unary(CHECK, HealthRequest.encode, HealthStatus.decode)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Cancel the running calls and close the connection; in a forked child, only forget it."""
        self._closed = True
        if self._birthplace.is_here:
            self._channel.close()

    def synthesize(self, text: str = "", **options: Unpack[SpeechOptions]) -> Speech:
        """Speak `text` or `ssml` and return it whole; `SpeechOptions` lists the options."""
        request, call = self._speech_call(text, options)
        self._require_contract(request, call)
        answered = self._contract.answered(request, call.request_id)
        response, usage = self._unary(self._stub.Synthesize, request, call, answered)
        return Speech.from_response(response, usage)

    def stream(self, text: str = "", **options: Unpack[SpeechOptions]) -> SpeechStream:
        """Speak `text` or `ssml` and return the audio as it comes; see `SpeechOptions`."""
        request, call = self._speech_call(text, options)
        self._require_contract(request, call)

        def begin(**arguments: Any) -> Responses[pb.SynthesizeStreamResponse]:  # noqa: ANN401 - as the stub takes them
            return self._stub.SynthesizeStream(request, **arguments)

        return SpeechStream(begin, call, self._contract.answered(request, call.request_id))

    def live(self, **options: Unpack[LiveOptions]) -> LiveSpeech:
        """Begin a call that speaks text while it is written; `LiveOptions` lists the options."""
        first, call = self._live_call(options)
        outbox = Outbox(first)

        def begin(**arguments: Any) -> Responses[pb.SynthesizeLiveResponse]:  # noqa: ANN401
            return outbox.begin(lambda requests: self._stub.SynthesizeLive(requests, **arguments))

        return LiveSpeech(begin, call, self._contract.answered(first, call.request_id), outbox)

    def speak_stream(self, texts: Iterable[str], **options: Unpack[LiveOptions]) -> TextSpeech:
        """Speak `texts`, joined, while they come, and return the audio as it arrives."""
        return TextSpeech(self.live(**options), texts)

    def phonemize(self, text: str, **options: Unpack[PhonemizeOptions]) -> Phonemes:
        """Return the phonemes in which `text` would be spoken; bills nothing."""
        request, call = self._phonemize_call(text, options)
        answered = self._contract.answered(request, call.request_id)
        response, _ = self._unary(self._stub.Phonemize, request, call, answered)
        return Phonemes.from_response(response)

    def voices(
        self, language: str | int | None = None, **options: Unpack[CallOptions]
    ) -> list[VoiceInfo]:
        """Return the voices that the server speaks with, of one language or of all."""
        call = self._call(options)
        request = list_voices_request(language)
        response = self._list_voices(request, call)
        return [VoiceInfo.from_response(voice) for voice in response.voices]

    def health(
        self,
        timeout: float | None = HEALTH_TIMEOUT,
        **options: Unpack[SendOptions],
    ) -> bool:
        """Return whether the service takes calls; raises `Unavailable` if it can't be reached.

        Of several servers, one that takes calls is enough; raises `Unavailable` if none does.
        """
        call = self._health_call(timeout, options)
        response, _ = self._unary(self._health, HealthRequest(), call, ignore)
        return response.is_serving

    def _require_contract(self, request: pb.SynthesizeRequest, call: Call) -> None:
        """Raise `InvalidRequest` if the server does not know a field of `request`.

        Ask the server only if its last answer does not tell.
        """
        if not self._contract.knows(request):
            self._list_voices(QUESTION, call)
            self._contract.check(request, call.request_id)

    def _list_voices(self, request: pb.ListVoicesRequest, call: Call) -> pb.ListVoicesResponse:
        answered = self._contract.answered(request, call.request_id)
        response, _ = self._unary(self._stub.ListVoices, request, call, answered)
        return response

    def _unary(
        self,
        method: grpc.UnaryUnaryMultiCallable[_Request, _Response],
        request: _Request,
        call: Call,
        answered: Answered,
    ) -> tuple[_Response, Usage]:
        attempts = Attempts(call)
        while True:
            try:
                with mapped_errors(call):
                    return _attempt(method, request, attempts, call, answered)
            except Unavailable as error:
                for seconds in attempts.pauses(error):
                    time.sleep(seconds)


def _attempt(
    method: grpc.UnaryUnaryMultiCallable[_Request, _Response],
    request: _Request,
    attempts: Attempts,
    call: Call,
    answered: Answered,
) -> tuple[_Response, Usage]:
    rpc = method.future(request, **attempts.arguments)
    try:
        response = rpc.result(attempts.patience)
        answered(rpc.initial_metadata())
        return response, Usage.from_trailers(rpc.trailing_metadata(), call.request_id)
    except grpc.FutureTimeoutError:
        raise attempts.expired() from None
    finally:
        # Has an effect only when the wait was interrupted, as by Ctrl-C.
        rpc.cancel()
