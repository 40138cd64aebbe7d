"""The HTTP port for Prometheus, and for probes that don't speak gRPC."""

import asyncio
import logging
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from http import HTTPStatus
from socketserver import TCPServer, ThreadingMixIn
from typing import Any, cast
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import make_wsgi_app

from kokoro_server.errors import ConfigurationError
from kokoro_server.observing.metrics import Metrics
from kokoro_server.process.listen_address import ListenAddress

_log = logging.getLogger(__name__)

_Environment = dict[str, Any]
_Application = Callable[[_Environment, Callable[..., Any]], Iterable[bytes]]

_CLIENT_SECONDS = 30
"""Time that a client has to send its request."""


@asynccontextmanager
async def exposed(metrics: Metrics, listen: ListenAddress) -> AsyncIterator[ListenAddress]:
    """Serve `metrics` over HTTP on `listen` while the block runs.

    Yields the address with the actual port. Raises `ConfigurationError` if the address is not
    available.
    """
    try:
        server = await asyncio.to_thread(_server, listen, application(metrics))
    except OSError as error:
        raise ConfigurationError(f"can't serve metrics on {listen}: {error.strerror}") from None
    thread = threading.Thread(target=server.serve_forever, name="metrics", daemon=True)
    thread.start()
    address = listen.with_port(server.server_port)
    _log.info("metrics", extra={"fields": {"address": str(address)}})
    try:
        yield address
    finally:
        await asyncio.to_thread(server.shutdown)
        server.server_close()
        thread.join()


def application(metrics: Metrics) -> _Application:
    """Return a WSGI application that serves `/metrics`, `/healthz` and `/readyz`."""
    read_metrics = make_wsgi_app(metrics.registry)

    def answer(environment: _Environment, start: Callable[..., Any]) -> Iterable[bytes]:
        if environment["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return _say(start, HTTPStatus.METHOD_NOT_ALLOWED, "use GET")
        match environment["PATH_INFO"]:
            case "/metrics":
                return cast("Iterable[bytes]", read_metrics(environment, start))
            case "/healthz":
                return _say(start, HTTPStatus.OK, "alive")
            case "/readyz" if metrics.state.is_serving:
                return _say(start, HTTPStatus.OK, "serving")
            case "/readyz":
                return _say(start, HTTPStatus.SERVICE_UNAVAILABLE, "loading or draining")
            case _:
                return _say(start, HTTPStatus.NOT_FOUND, "there are /metrics, /healthz, /readyz")

    return answer


def _say(start: Callable[..., Any], status: HTTPStatus, words: str) -> Iterable[bytes]:
    start(f"{status.value} {status.phrase}", [("Content-Type", "text/plain; charset=utf-8")])
    return [f"{words}\n".encode()]


class _Server(ThreadingMixIn, WSGIServer):
    """Answers each request in a thread of its own."""

    daemon_threads = True

    def server_bind(self) -> None:
        """Bind, without the base class's look-up of the machine's full name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]
        self.setup_environ()

    def handle_error(self, request: object, client_address: object) -> None:
        """Log nothing: clients that go away are normal, and a stranger may send anything."""


class _ServerOfIPv6(_Server):
    address_family = socket.AF_INET6


class _Handler(WSGIRequestHandler):
    timeout = _CLIENT_SECONDS

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Log nothing per request."""


def _server(listen: ListenAddress, answer: _Application) -> WSGIServer:
    family, *_ = socket.getaddrinfo(listen.host, listen.port, type=socket.SOCK_STREAM)[0]
    kind = _ServerOfIPv6 if family == socket.AF_INET6 else _Server
    return make_server(listen.host, listen.port, answer, kind, _Handler)
