"""Gauges of the server itself: whether it serves, and its configuration."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Gauge

from kokoro_server.settings import ServerSettings


class ServerState:
    """Gauges of the server's state, independent of its calls."""

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
        # A label, so that a server without TLS has no series: 0 would mean an expiry in 1970.
        self._expiry = gauge(
            "certificate_expiry_timestamp_seconds",
            "When the first certificate of the chain expires, in seconds since 1970.",
            "certificate",
        )

    def serve(self, *, serving: bool) -> None:
        """Record whether calls are accepted from now on."""
        self.is_serving = serving
        self._serving.set(serving)

    def set_up(self, settings: ServerSettings, certificate_expiry: Callable[[], float]) -> None:
        """Record the operator's `settings`; call `certificate_expiry` on every scrape."""
        self._threads.set(settings.serve.threads)
        self._backlog.set(settings.serve.max_wait)
        self._request.set(settings.access.max_message_bytes)
        self._calls.set(settings.access.max_streams)
        if settings.access.tls_certificate:
            self._expiry.labels("server").set_function(certificate_expiry)
