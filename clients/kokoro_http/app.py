"""The table of paths."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from kokoro_client import AsyncSpeechClient, SpeechServiceError
from kokoro_http import failures, models, page
from kokoro_http.calls import SpeechCalls
from kokoro_http.captioned import CaptionedEndpoint
from kokoro_http.catalogue import VoicesEndpoint
from kokoro_http.headers import IGNORED_HEADER, UNITS_HEADER
from kokoro_http.health import HealthEndpoint, answer_test
from kokoro_http.notices import NOTICES_HEADER
from kokoro_http.observing import Observing, metrics_route
from kokoro_http.settings import Settings
from kokoro_http.speech import SpeechEndpoint
from kokoro_speech.facts import REQUEST_ID_KEY
from kokoro_web.callers import CallerGone


def http_app(client: AsyncSpeechClient, settings: Settings) -> Starlette:
    """Return the app."""
    calls = SpeechCalls(client, settings.max_body_bytes)
    voices = VoicesEndpoint(client)
    routes = [
        Route("/v1/audio/speech", SpeechEndpoint(calls).answer, methods=["POST"]),
        Route("/dev/captioned_speech", CaptionedEndpoint(calls).answer, methods=["POST"]),
        *(Route(path, voices.answer) for path in ("/v1/audio/voices", "/audio/voices")),
        *(Route(path, models.list_models) for path in ("/v1/models", "/v1/audio/models")),
        Route("/v1/models/{model}", models.show_model),
        Route("/v1/test", answer_test),
        Route("/health", HealthEndpoint(client).answer),
        *([metrics_route()] if settings.metrics else []),
        *page.routes(),
    ]
    return Starlette(routes=routes, middleware=_middleware(settings), exception_handlers=_HANDLERS)


_HANDLERS = {
    failures.Refusal: failures.answer_refusal,
    SpeechServiceError: failures.answer_failed_call,
    CallerGone: failures.answer_nobody,
    HTTPException: failures.answer_routing,
}


def _middleware(settings: Settings) -> list[Middleware]:
    observing = Middleware(Observing)
    if not settings.cors_origins:
        return [observing]
    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(settings.cors_origins),
        allow_methods=["GET", "POST"],
        allow_headers=["authorization", "content-type", REQUEST_ID_KEY],
        expose_headers=[
            REQUEST_ID_KEY,
            UNITS_HEADER,
            IGNORED_HEADER,
            NOTICES_HEADER,
            "retry-after",
        ],
    )
    return [observing, cors]
