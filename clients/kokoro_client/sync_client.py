"""The synchronous client."""

from __future__ import annotations

import time
from typing import Any, Self, TypeVar, Unpack

import grpc

from kokoro_client.attempts import Attempts
from kokoro_client.base_client import HEALTH_TIMEOUT, BaseClient
from kokoro_client.errors import Unavailable
from kokoro_client.health import CHECK, HealthRequest, HealthStatus
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
from kokoro_speech.v1 import speech_pb2_grpc

_Request = TypeVar("_Request")
_Response = TypeVar("_Response")


class SpeechClient(BaseClient):
    """Speaks text through a kokoro-speech server; safe to share between threads, not processes.

    Every call raises a `SpeechServiceError` when it fails. A call that finds no server, or one
    that does not serve yet, is tried again until its timeout (without one of its own: for 30
    seconds), as long as no audio has come; several servers take turns.
    A forked child makes a client of its own: there, its parent's raises `RuntimeError`.
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
        """Cancel what is under way and close the connection; in a forked child, forget it."""
        self._closed = True
        if self._birthplace.is_here:
            self._channel.close()

    def synthesize(self, text: str, **options: Unpack[SpeechOptions]) -> Speech:
        """Speak `text` and return the whole utterance; `SpeechOptions` tells the options."""
        request, call = self._speech_call(text, options)
        response, usage = self._unary(self._stub.Synthesize, request, call)
        return Speech.from_response(response, usage)

    def stream(self, text: str, **options: Unpack[SpeechOptions]) -> SpeechStream:
        """Speak `text` and return its audio as it arrives; `SpeechOptions` tells the options."""
        request, call = self._speech_call(text, options)

        def begin(**arguments: Any) -> Responses:  # noqa: ANN401 - as the stub takes them
            return self._stub.SynthesizeStream(request, **arguments)

        return SpeechStream(begin, call)

    def voices(
        self, language: str | int | None = None, **options: Unpack[CallOptions]
    ) -> list[VoiceInfo]:
        """Return the voices that the server speaks with, of one language or of all."""
        call = self._call(options)
        request = list_voices_request(language)
        response, _ = self._unary(self._stub.ListVoices, request, call)
        return [VoiceInfo.from_response(voice) for voice in response.voices]

    def health(
        self,
        timeout: float | None = HEALTH_TIMEOUT,
        **options: Unpack[SendOptions],
    ) -> bool:
        """Tell whether the service takes calls; `Unavailable` where it can't be reached.

        Of several servers, one that takes calls is enough; `Unavailable` where none does.
        """
        call = self._health_call(timeout, options)
        response, _ = self._unary(self._health, HealthRequest(), call)
        return response.is_serving

    def _unary(
        self,
        method: grpc.UnaryUnaryMultiCallable[_Request, _Response],
        request: _Request,
        call: Call,
    ) -> tuple[_Response, Usage]:
        attempts = Attempts(call)
        while True:
            try:
                with mapped_errors(call):
                    return _attempt(method, request, attempts, call)
            except Unavailable as error:
                for seconds in attempts.pauses(error):
                    time.sleep(seconds)


def _attempt(
    method: grpc.UnaryUnaryMultiCallable[_Request, _Response],
    request: _Request,
    attempts: Attempts,
    call: Call,
) -> tuple[_Response, Usage]:
    rpc = method.future(request, **attempts.arguments)
    try:
        response = rpc.result(attempts.patience)
        return response, Usage.from_trailers(rpc.trailing_metadata(), call.request_id)
    except grpc.FutureTimeoutError:
        raise attempts.expired() from None
    finally:
        # Of use when the wait itself was interrupted, as by Ctrl-C.
        rpc.cancel()
