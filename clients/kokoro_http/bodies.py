"""The bodies of requests: how they are read, and their members."""

from __future__ import annotations

import asyncio
from difflib import get_close_matches
from http import HTTPStatus
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import ClientDisconnect, Request

from kokoro_http.failures import Refusal
from kokoro_web.callers import CallerGone

_SECONDS = 30.0
"""Seconds within which the whole body must arrive."""

_Body = TypeVar("_Body", bound=BaseModel)


class VoiceId(BaseModel):
    """A voice as an object, which OpenAI has for custom voices."""

    id: str


class SpeechBody(BaseModel):
    """What `/v1/audio/speech` takes: OpenAI's members, then our own, then Kokoro-FastAPI's."""

    model_config = ConfigDict(extra="forbid")

    model: str = "kokoro"
    input: str
    voice: str | VoiceId | None = None
    response_format: str = "mp3"
    speed: float | None = None
    stream_format: Literal["audio", "sse"] | None = None
    instructions: str | None = None
    """Has no effect, which a header of the answer says."""

    language: str | None = None
    """Code or name, such as "fr-FR". Default: the voice's."""
    sample_rate: int = 0
    """Samples per second. Default (0): 24000."""
    pitch: float | None = None
    """Semitones by which the voice is raised."""
    volume: float | None = None
    """Gain in decibels."""
    pronunciations: dict[str, str] = Field(default_factory=dict)
    """What is said by phrase: other words, or sounds between slashes, as the clients write them."""
    ssml: bool = False
    """Whether the input is an SSML document."""
    lenient_ssml: bool = False
    """Speak a document though not all of it can be honoured; notices tell."""
    seed: int | None = None
    """Makes the call repeatable."""
    word_timings: bool = False
    """Adds `speech.words` to the events."""

    stream: bool = True
    """False: the whole file at once."""
    lang_code: str | None = None
    """Language by the letter that its voices begin with, such as "f"."""
    volume_multiplier: float | None = Field(default=None, gt=0)
    """The volume as a factor."""
    return_download_link: Literal[False] = False
    """There are no files to link to."""
    download_format: str | None = None
    normalization_options: dict[str, Any] | None = None
    """These three have no effect, which a header of the answer says."""
    return_timing: bool | None = None

    @property
    def wants_words(self) -> bool:
        """Return whether the answer has the times of words."""
        return self.word_timings

    @property
    def ignored(self) -> tuple[str, ...]:
        """Return the members that were given and have no effect."""
        without_effect = (
            "instructions",
            "download_format",
            "normalization_options",
            "return_timing",
        )
        return tuple(name for name in without_effect if getattr(self, name))


class CaptionedBody(SpeechBody):
    """What `/dev/captioned_speech` takes."""

    return_timestamps: bool = True
    """False leaves the times out."""

    @property
    def wants_words(self) -> bool:
        """Return whether the answer has the times of words."""
        return self.return_timestamps


async def read_body(request: Request, kind: type[_Body], max_bytes: int) -> _Body:
    """Read the body of a request as JSON of this kind.

    Raises `Refusal` for what it can't be; `CallerGone` if the caller goes before it is whole.
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        # Without this rule any web page could have this machine speak, unasked.
        message = "the body must be JSON, with content-type: application/json"
        raise Refusal(message, status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        async with asyncio.timeout(_SECONDS):
            body = await _read(request, max_bytes)
    except TimeoutError:
        message = f"the body did not arrive within {_SECONDS:.0f} seconds"
        raise Refusal(message, status=HTTPStatus.REQUEST_TIMEOUT) from None
    except ClientDisconnect:
        raise CallerGone from None
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise _refusal(error, kind) from None


async def _read(request: Request, max_bytes: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > max_bytes:
            status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            raise Refusal(f"the body is larger than {max_bytes} bytes", status=status)
    return bytes(body)


def _refusal(error: ValidationError, kind: type[BaseModel]) -> Refusal:
    """Return the answer to the first thing that is wrong."""
    first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else None
    match first["type"]:
        case "json_invalid":
            return Refusal(f"the body is not JSON: {first['msg']}", code="invalid_json")
        case "extra_forbidden":
            close = get_close_matches(name or "", kind.model_fields, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            return Refusal(f"unknown parameter{hint}", param=name, code="unknown_parameter")
        case "missing":
            message = f"{name} is required"
            return Refusal(message, param=name, code="missing_required_parameter")
        case _:
            place = ".".join(map(str, first["loc"]))
            return Refusal(f"{place}: {first['msg']}", param=name, code="invalid_value")
