"""One line of the log and a few metrics per request; neither has a path or a text in it."""

from __future__ import annotations

import logging
import time
from http import HTTPStatus

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kokoro_http.failures import internal_error, log_fault
from kokoro_http.headers import request_id_of
from kokoro_speech.facts import REQUEST_ID_KEY

_log = logging.getLogger("kokoro_http.requests")

_REQUESTS = Counter("kokoro_http_requests", "Requests that ended.", ("route", "status"))
_RUNNING = Gauge("kokoro_http_requests_running", "Requests under way.")
_FIRST_BYTE = Histogram(
    "kokoro_http_first_byte_seconds", "From a request's headers to the answer's.", ("route",)
)
_NOT_ANSWERED = HTTPStatus.INTERNAL_SERVER_ERROR


class Observing:
    """Watches every request, and answers what nobody else did."""

    def __init__(self, app: ASGIApp) -> None:
        """Watch the requests of `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        watched = _Watched(scope, send)
        with _RUNNING.track_inprogress():
            try:
                await self._app(scope, receive, watched.send)
            except Exception as error:  # noqa: BLE001 - the last place that can answer
                log_fault(error)
                if watched.status is None:
                    await internal_error().response()(scope, receive, watched.send)
            finally:
                watched.end()


class _Watched:
    """One request under way."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self.status: int | None = None
        self._scope = scope
        self._send = send
        self._started = time.perf_counter()
        self._request_id = request_id_of(Headers(scope=scope))
        self._is_complete = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            self._request_id = headers.setdefault(REQUEST_ID_KEY, self._request_id)
            _FIRST_BYTE.labels(self._route).observe(time.perf_counter() - self._started)
        elif not message.get("more_body"):
            self._is_complete = True
        await self._send(message)

    def end(self) -> None:
        status = str(self.status or _NOT_ANSWERED)
        _REQUESTS.labels(self._route, status if self._is_complete else f"{status} broken").inc()
        _log.info(
            "%s %s %s%s %.3f s %s",
            self._scope["method"],
            self._route,
            status,
            "" if self._is_complete else " broken off",
            time.perf_counter() - self._started,
            self._request_id,
        )

    @property
    def _route(self) -> str:
        """The route's own path; what a caller asked for may hold anything."""
        route = self._scope.get("route")
        return route.path if isinstance(route, Route) else "other"


def metrics_route() -> Route:
    """Return the route of the metrics."""

    async def answer(_: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return Route("/metrics", answer)
