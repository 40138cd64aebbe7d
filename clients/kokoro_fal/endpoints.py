"""The table of endpoints, one row for every language of the contract, and their functions."""

# Annotations stay objects here: FastAPI reads them where fal has sent the code without its modules.

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import fal
from fastapi import Response
from fastapi.responses import StreamingResponse
from starlette.requests import Request

from kokoro_fal.models import SpeechOutput, SpeechRequest, output_model, request_model
from kokoro_fal.settings import CustomVoices
from kokoro_fal.speech_app import SpeechApp
from kokoro_speech import catalogue
from kokoro_speech.catalogue import Language

ROOT_LANGUAGE = "american-english"
"""Also answers at the root, and asks for nothing but some text."""

_App = TypeVar("_App", bound=type[SpeechApp])
_Endpoint = Callable[..., Any]


@dataclass(frozen=True)
class Row:
    """One language: where it is spoken, what it asks for and what it answers."""

    language: Language
    paths: tuple[str, ...]
    request: type[SpeechRequest]
    output: type[SpeechOutput]


def table(own_voices: CustomVoices) -> tuple[Row, ...]:
    """Return a row for every language, in the order of the contract."""
    return tuple(_row(language, own_voices) for language in catalogue.languages())


def with_endpoints(own_voices: CustomVoices) -> Callable[[_App], _App]:
    """Return a decorator that gives an app the endpoints of the table.

    Their forms offer the operator's `own_voices` beside those of the catalogue.
    """

    def decorate(app: _App) -> _App:
        for row in table(own_voices):
            for path in row.paths:
                for endpoint in _endpoints(row, path):
                    setattr(app, endpoint.__name__, endpoint)
        return app

    return decorate


def _row(language: Language, own_voices: CustomVoices) -> Row:
    is_root = language.id == ROOT_LANGUAGE
    path = f"/{language.id}"
    return Row(
        language=language,
        paths=("/", path) if is_root else (path,),
        request=request_model(language, own_voices, all_optional=is_root),
        output=output_model(language),
    )


def _endpoints(row: Row, path: str) -> Iterator[_Endpoint]:
    """Yield the endpoint that answers with a file, and the one that streams.

    fal's clients add `/stream` to the path by themselves.
    """
    name = path.strip("/").replace("-", "_") or "root"
    whole = _named(_whole(row), f"speak_{name}", f"Speak {row.language.name} text.", row)
    yield fal.endpoint(path)(whole)
    doc = (
        f"Speak {row.language.name} text and stream it as server-sent events: the base64 audio "
        "of each, joined, is one file; the last tells what it cost."
    )
    streamed = _named(_streamed(row), f"stream_{name}", doc, row)
    yield fal.endpoint(f"{path.rstrip('/')}/stream")(streamed)


def _whole(row: Row) -> _Endpoint:
    async def speak(
        self: SpeechApp, request: SpeechRequest, response: Response, http: Request
    ) -> SpeechOutput:
        return await self.speak(row.language, row.output, request, response, http)

    speak.__annotations__["return"] = row.output
    return speak


def _streamed(row: Row) -> _Endpoint:
    async def stream(self: SpeechApp, request: SpeechRequest, http: Request) -> StreamingResponse:
        return await self.stream(row.language, request, http)

    return stream


def _named(endpoint: _Endpoint, name: str, doc: str, row: Row) -> _Endpoint:
    """Set the attributes of a generated function that OpenAPI and fal read."""
    endpoint.__name__ = endpoint.__qualname__ = name
    endpoint.__doc__ = doc
    endpoint.__annotations__["request"] = row.request
    return endpoint
