"""Answers that say whether the adapter and the service behind it work."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kokoro_client import AsyncSpeechClient
from kokoro_web.health import is_serving


async def answer_test(_: Request) -> Response:
    """Answer as Kokoro-FastAPI does, which is how clients recognize it."""
    return JSONResponse({"status": "ok"})


@dataclass(frozen=True, slots=True)
class HealthEndpoint:
    """Tells the state of the service."""

    client: AsyncSpeechClient

    async def answer(self, _: Request) -> Response:
        """Answer 200 if the service takes calls, else 503."""
        if await is_serving(self.client):
            return JSONResponse({"status": "healthy"})
        return JSONResponse({"status": "unavailable"}, HTTPStatus.SERVICE_UNAVAILABLE)
