"""Gauges of the server itself: whether it serves, and how it is set up."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Gauge

from kokoro_server.settings import ServerSettings


class ServerState:
    """What is true of the server now, whatever it is called with."""

    def __init__(self, registry: CollectorRegistry) -> None:
        """Declare the gauges in `registry`."""

        def gauge(name: str, words: str, *labels: str) -> Gauge:
            return Gauge(f"kokoro_speech_{name}", words, labels, registry=registry)

        self.is_serving = False
        """Whether calls are accepted."""
        self._serving = gauge("serving", "1 while calls are accepted, 0 while it loads or drains.")
        self._threads = gauge("threads", "Threads that compute.")
        self._backlog = gauge(
            "queue_backlog_limit_seconds", "Estimated work that may wait, of all calls."
        )
        self._request = gauge("request_limit_bytes", "Largest request.")
        self._calls = gauge("connection_calls_limit", "Concurrent calls of one connection.")
        # With a label, so that a server without TLS has none that seems to expire in 1970.
        self._expiry = gauge(
            "certificate_expiry_timestamp_seconds",
            "When the first certificate of the chain expires, in seconds since 1970.",
            "certificate",
        )

    def serve(self, *, serving: bool) -> None:
        """Keep whether calls are accepted from now on."""
        self.is_serving = serving
        self._serving.set(serving)

    def set_up(self, settings: ServerSettings, certificate_expiry: Callable[[], float]) -> None:
        """Keep what the operator chose; call `certificate_expiry` whenever Prometheus asks."""
        self._threads.set(settings.serve.threads)
        self._backlog.set(settings.serve.max_wait)
        self._request.set(settings.access.max_message_bytes)
        self._calls.set(settings.access.max_streams)
        if settings.access.tls_certificate:
            self._expiry.labels("server").set_function(certificate_expiry)
