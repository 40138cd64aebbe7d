"""The model, under its own name and OpenAI's."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kokoro_http.failures import Refusal

MODELS = ("kokoro", "tts-1", "tts-1-hd", "gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15")
"""All of them are the one model that the service has."""
_CREATED = 1_737_936_000
"""When Kokoro-82M v1.0 was published, in seconds since 1970."""


async def list_models(_: Request) -> Response:
    """Answer with the models, as OpenAI lists them and as Open WebUI reads them."""
    listed = [_model(name) for name in MODELS]
    return JSONResponse({"object": "list", "data": listed, "models": listed})


async def show_model(request: Request) -> Response:
    """Answer with one model."""
    name = request.path_params["model"]
    if name not in MODELS:
        status = HTTPStatus.NOT_FOUND
        raise Refusal("there is no such model", status=status, code="model_not_found")
    return JSONResponse(_model(name))


def _model(name: str) -> dict[str, object]:
    return {
        "id": name,
        "name": name,
        "object": "model",
        "created": _CREATED,
        "owned_by": "kokoro-speech",
    }
