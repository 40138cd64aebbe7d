"""OpenTelemetry traces: one span per call, and one child span per stage.

The call's span is a child of the span that the caller sent. The SDK itself reads the standard
`OTEL_` variables for the exporter, the sampler and the resource.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import grpc
from opentelemetry import propagate, trace
from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, Status, StatusCode

from kokoro_server.calls.call import Call, Metadata
from kokoro_server.stages import observe_stages
from kokoro_speech import facts

_FAULTS = {
    grpc.StatusCode.DEADLINE_EXCEEDED,
    grpc.StatusCode.INTERNAL,
    grpc.StatusCode.UNAVAILABLE,
    grpc.StatusCode.UNKNOWN,
}
"""Codes of the server's own faults. OpenTelemetry lets a server mark only these as errors."""
_FLUSH_SECONDS = 5
"""Time to send the last spans; an unreachable collector must not delay the shutdown."""


class Tracing:
    """Makes spans of calls. They contain no text and no error messages."""

    def __init__(self, tracer: trace.Tracer) -> None:
        self._tracer = tracer

    @contextmanager
    def watching(self, call: Call, metadata: Metadata) -> Iterator[None]:
        """Trace `call` while the block runs, as a child of the span in `metadata`."""
        carrier = {key: value for key, value in metadata or () if isinstance(value, str)}
        span = self._tracer.start_span(
            f"{facts.SERVICE_NAME}/{call.method}",
            context=propagate.extract(carrier),
            kind=SpanKind.SERVER,
            attributes={
                "rpc.system": "grpc",
                "rpc.service": facts.SERVICE_NAME,
                "rpc.method": call.method,
                "kokoro_speech.request_id": call.request_id,
            },
        )
        below = trace.set_span_in_context(span)

        def stage_ended(name: str, started_ns: int, seconds: float) -> None:
            child = self._tracer.start_span(name, context=below, start_time=started_ns)
            child.end(started_ns + int(seconds * 1e9))

        try:
            with observe_stages(stage_ended):
                yield
        finally:
            _describe(span, call)
            span.end()


def _describe(span: Span, call: Call) -> None:
    span.set_attributes(
        {
            "rpc.grpc.status_code": call.code.value[0],
            "kokoro_speech.language": call.language,
            "kokoro_speech.voice": call.voice,
            "kokoro_speech.client": call.client,
            "kokoro_speech.characters": call.characters,
            "kokoro_speech.audio_seconds": call.duration_ms / 1000,
        }
    )
    if call.code in _FAULTS:
        span.set_status(Status(StatusCode.ERROR, call.code.name))


@asynccontextmanager
async def exporting() -> AsyncIterator[Tracing]:
    """Yield tracing that exports to the OTLP collector that the environment names."""
    named = Resource.create({SERVICE_NAME: "kokoro-speech"})
    # The provider's own shutdown at exit would wait for an unreachable collector.
    provider = TracerProvider(
        resource=named.merge(OTELResourceDetector().detect()), shutdown_on_exit=False
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    try:
        yield Tracing(provider.get_tracer("kokoro_server"))
    finally:
        flush = threading.Thread(target=provider.shutdown, name="flush traces", daemon=True)
        flush.start()
        await asyncio.to_thread(flush.join, _FLUSH_SECONDS)
