"""The contract's requests, built from what callers of the clients write."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypedDict

import grpc

from kokoro_client.errors import ErrorDetails, InvalidRequest
from kokoro_client.metadata import Metadata, Pairs
from kokoro_client.names import encoding_number, language_number
from kokoro_client.processes import Birthplace
from kokoro_client.voice_choice import VoiceMix, set_voice
from kokoro_speech.v1 import speech_pb2 as pb


class SendOptions(TypedDict, total=False):
    """What a call takes besides its timeout."""

    request_id: str | None
    """Id that the server logs and returns, the same for every retry. Default: a new one."""
    metadata: Metadata | None
    """Further initial metadata, such as {"traceparent": "00-…"}. Default: none."""
    token: str | None
    """Bearer token of this call, in place of the client's. Default: the client's."""
    wait_for_ready: bool
    """Wait for a server until the timeout, whatever the cause. Default: False, which gives up at
    once where waiting can't help, and after 30 seconds if there is no timeout."""


class CallOptions(SendOptions, total=False):
    """What every call takes."""

    timeout: float | None
    """Seconds until the call is given up; None for no limit. Default: the client's."""


class SpeechOptions(CallOptions, total=False):
    """What `synthesize` and `stream` take besides the text."""

    ssml: str | None
    """An SSML document to speak, in place of the text."""
    lenient_ssml: bool
    """Speak SSML though the server can't honour all of it; `notices` tell. Default: False."""
    voice: str | int | None
    """Name or number of the voice, such as "af_heart", or a mix such as "af_bella:2+af_sky:1".

    A name that the catalogue lacks is that of a voice of the server's operator. Default: the
    language's."""
    voice_mix: VoiceMix | None
    """Weights of voices to mix, in place of `voice`, such as {"af_bella": 2, "af_sky": 1}."""
    language: str | int | None
    """Code, name or number of the language: "en-US", "american-english". Default: the voice's."""
    speed: float | None
    """Speaking rate, a factor from 0.1 to 5.0. Default: 1.0."""
    pitch: float | None
    """Semitones from -12 to 12 by which the voice is raised. Default: 0."""
    volume: float | None
    """Gain in decibels, from -96 to 16. Default: 0."""
    audio_format: str | int | None
    """Name or number: "wav", "flac", "mp3", "opus", "pcm", "mulaw", "alaw". Default: "wav".

    The contract's `audio_encoding`, by plain names; `--format` on the command line, whose output
    is audio alone."""
    sample_rate_hertz: int
    """Samples per second. Default (0): 24000."""
    seed: int | None
    """Makes the call repeatable. Default: chosen by the server."""
    word_timings: bool
    """Ask for the time of each word, for `Speech.words` and `Chunk.words`. Default: False."""
    phoneme_timings: bool
    """Ask for the phonemes of each word too. Default: False."""


def check_names(options: Iterable[str], known: Collection[str]) -> None:
    """Raise `TypeError` for options that are not `known`; it lists those that are."""
    unknown = sorted(set(options).difference(known))
    if not unknown:
        return
    close = [name for option in unknown for name in get_close_matches(option, known, n=1)]
    hint = f" (did you mean {' and '.join(close)}?)" if close else ""
    raise TypeError(
        f"unknown options: {', '.join(unknown)}{hint}; known are {', '.join(sorted(known))}"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What accompanies a request, in every attempt."""

    request_id: str
    target: str
    """The server or servers, as the caller named them."""
    is_encrypted: bool
    """Whether the connection is TLS."""
    timeout: float | None
    """Seconds that all attempts may take together."""
    retry_seconds: float
    """Seconds for which a server that is not available is tried again."""
    wait_for_ready: bool
    """Whether an attempt waits for a connection instead of failing without one."""
    metadata: Pairs
    """Initial metadata."""
    is_abandoned: Callable[[], bool]
    """Tells whether the client was closed, which ends its calls."""
    birthplace: Birthplace
    """The process that the call belongs to."""

    @property
    def timeout_sentence(self) -> str:
        """Return what to say once the timeout has passed."""
        if self.timeout is None:
            return f"{self.target} gave the call up: it took too long"
        return f"{self.target} did not finish the call within its timeout of {self.timeout:g} s"


def synthesize_request(text: str, options: SpeechOptions) -> pb.SynthesizeRequest:
    """Build the request; raises `InvalidRequest` for values that its fields can't hold."""
    request = pb.SynthesizeRequest()
    fields: dict[str, str | float | None] = {
        "text": text,
        "ssml": options.get("ssml"),
        "lenient_ssml": options.get("lenient_ssml", False),
        "language": language_number(options.get("language")),
        "speed": options.get("speed"),
        "pitch_semitones": options.get("pitch"),
        "volume_gain_db": options.get("volume"),
        "audio_encoding": encoding_number(options.get("audio_format", "wav")),
        "sample_rate_hertz": options.get("sample_rate_hertz", 0),
        "seed": options.get("seed"),
        "word_timings": options.get("word_timings", False),
        "phoneme_timings": options.get("phoneme_timings", False),
    }
    for field, value in fields.items():
        if value is not None:
            _set(request, field, value)
    set_voice(request, options.get("voice"), options.get("voice_mix"))
    return request


def list_voices_request(language: str | int | None) -> pb.ListVoicesRequest:
    """Build the request; raises `InvalidRequest` for a language that is not known."""
    request = pb.ListVoicesRequest()
    _set(request, "language", language_number(language))
    return request


def request_id_of(options: CallOptions) -> str:
    """Return the caller's request id, or a new one.

    Raises `InvalidRequest` for one that metadata can't carry: it must be printable ASCII.
    """
    request_id = options.get("request_id") or uuid.uuid4().hex
    if not (request_id.isascii() and request_id.isprintable()):
        raise not_encodable("request_id", "it must be printable ASCII")
    return request_id


def _set(
    request: pb.SynthesizeRequest | pb.ListVoicesRequest, field: str, value: str | float
) -> None:
    """Set a field; a value that its type can't hold is an invalid request, not a crash."""
    try:
        setattr(request, field, value)
    except ValueError as error:
        raise not_encodable(field, str(error)) from error


def not_encodable(field: str, message: str) -> InvalidRequest:
    """Return the error of a value that `field` can't hold."""
    return InvalidRequest(
        f"{field}: {message}",
        grpc.StatusCode.INVALID_ARGUMENT,
        ErrorDetails(field=field, reason="NOT_ENCODABLE"),
    )
