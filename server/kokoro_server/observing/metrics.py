"""The server's metrics for Prometheus."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata as packages

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    disable_created_metrics,
)

from kokoro_server.calls.call import Call, Metadata
from kokoro_server.observing.server_state import ServerState
from kokoro_server.stages import observe_stages
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.synthesizer import Synthesizer

disable_created_metrics()  # type: ignore[no-untyped-call]  # it would double the series

_CALL_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)
"""In seconds: from a refusal to the longest text on a slow core."""
_FIRST_AUDIO_BUCKETS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2.5, 5, 10, 30)
"""In seconds: finest in the range in which a listener begins to notice."""
_WAIT_BUCKETS = (0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
"""In seconds: from an idle server to one whose queue is full."""
_USAGE_LABELS = ("language", "voice", "client")


class Metrics:
    """Counts and times calls in a registry of its own. Thread-safe.

    Label values are bounded. Methods, codes, reasons, languages and voices are those of the
    contract (a refused value never becomes a label); clients are those that the operator named.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._declare_calls()
        self._declare_usage()
        self._declare_server()
        self.state = ServerState(self.registry)

    def _declare_calls(self) -> None:
        registry, by_outcome = self.registry, ("method", "code")
        self._calls = Counter(
            "kokoro_speech_calls", "Calls that ended.", (*by_outcome, "reason"), registry=registry
        )
        self._running = Gauge(
            "kokoro_speech_calls_running", "Calls under way.", ["method"], registry=registry
        )
        self._call_seconds = Histogram(
            "kokoro_speech_call_seconds",
            "Time from a call's start to its end.",
            by_outcome,
            registry=registry,
            buckets=_CALL_BUCKETS,
        )
        self._first_audio_seconds = Histogram(
            "kokoro_speech_first_audio_seconds",
            "Time from a call's start to its first audio.",
            ["method"],
            registry=registry,
            buckets=_FIRST_AUDIO_BUCKETS,
        )

    def _declare_usage(self) -> None:
        registry = self.registry
        self._characters = Counter(
            "kokoro_speech_characters",
            "Unicode code points whose audio was returned.",
            _USAGE_LABELS,
            registry=registry,
        )
        self._units = Counter(
            "kokoro_speech_billable_units", "Units billed.", _USAGE_LABELS, registry=registry
        )
        self._audio_seconds = Counter(
            "kokoro_speech_audio_seconds", "Audio returned.", _USAGE_LABELS, registry=registry
        )
        self._compute_seconds = Counter(
            "kokoro_speech_compute_seconds",
            "Time that segments of calls that ended were computed for.",
            ["language"],
            registry=registry,
        )

    def _declare_server(self) -> None:
        registry = self.registry
        self._queue_wait_seconds = Histogram(
            "kokoro_speech_queue_wait_seconds",
            "Time that a segment waited for its turn.",
            registry=registry,
            buckets=_WAIT_BUCKETS,
        )
        self._queue_segments = Gauge(
            "kokoro_speech_queue_segments", "Segments that wait for a thread.", registry=registry
        )
        self._queue_backlog_seconds = Gauge(
            "kokoro_speech_queue_backlog_seconds",
            "Estimated work that waits, as admission counts it.",
            registry=registry,
        )
        self._model_load_seconds = Gauge(
            "kokoro_speech_model_load_seconds",
            "Time that the acoustic model took to load.",
            registry=registry,
        )
        self._language_load_seconds = Gauge(
            "kokoro_speech_language_load_seconds",
            "Time that the G2P of a language took to load.",
            ["language"],
            registry=registry,
        )
        build = Info("kokoro_speech_build", "What runs.", registry=registry)
        build.info({"version": version()})

    @contextmanager
    def watching(self, call: Call, metadata: Metadata) -> Iterator[None]:  # noqa: ARG002
        """Count `call` when the block ends, and each wait of its segments when that ends."""
        running = self._running.labels(call.method)
        running.inc()
        try:
            with observe_stages(self._stage_ended):
                yield
        finally:
            running.dec()
            self._call_ended(call)

    def queue_opened(self, synthesizer: Synthesizer, admission: Admission) -> None:
        """Read the queue's depth from `synthesizer` and `admission` on every scrape."""
        self._queue_segments.set_function(lambda: synthesizer.waiting)
        self._queue_backlog_seconds.set_function(lambda: admission.backlog)

    def model_loaded(self, seconds: float) -> None:
        """Record the time that the acoustic model took to load."""
        self._model_load_seconds.set(seconds)

    def language_loaded(self, code: str, seconds: float) -> None:
        """Record the time that the G2P of the language `code` took to load."""
        self._language_load_seconds.labels(code).set(seconds)

    def _stage_ended(self, name: str, _: int, seconds: float) -> None:
        if name == "wait":
            self._queue_wait_seconds.observe(seconds)

    def _call_ended(self, call: Call) -> None:
        seconds = time.perf_counter() - call.started
        self._calls.labels(call.method, call.code.name, call.reason).inc()
        self._call_seconds.labels(call.method, call.code.name).observe(seconds)
        if call.first_audio_seconds is not None:
            self._first_audio_seconds.labels(call.method).observe(call.first_audio_seconds)
        if call.language:  # without one, the call was refused before any work
            self._compute_seconds.labels(call.language).inc(call.compute_seconds)
            usage = (call.language, call.voice, call.client)
            self._characters.labels(*usage).inc(call.characters)
            self._units.labels(*usage).inc(call.units)
            self._audio_seconds.labels(*usage).inc(call.duration_ms / 1000)


def version() -> str:
    """Return the version of this server."""
    try:
        return packages.version("kokoro-speech")
    except packages.PackageNotFoundError:  # runs from a source tree
        return "unknown"
