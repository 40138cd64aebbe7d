import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import grpc
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode, format_span_id, format_trace_id
from tests.server.answers import METHODS, Stub, ask
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.errors import ConfigurationError
from kokoro_server.observing import Instruments, instruments
from kokoro_server.observing.tracing import Tracing
from kokoro_server.serving import Observed
from kokoro_server.settings import OperatingSettings
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest

TRACE = "0af7651916cd43dd8448eb211c80319c"
SPAN = "b7ad6b7169203331"
CALLER = (("traceparent", f"00-{TRACE}-{SPAN}-01"), ("x-request-id", "order-7"))


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def observed(exporter: InMemorySpanExporter) -> Observed:
    @asynccontextmanager
    async def traced(_: OperatingSettings) -> AsyncIterator[Instruments]:
        provider = TracerProvider(shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(exporter))
        yield Instruments(observers=(Tracing(provider.get_tracer("tests")),))
        provider.shutdown()

    return traced


async def span_of_the_call(exporter: InMemorySpanExporter) -> ReadableSpan:
    found = list[ReadableSpan]()

    async def ended() -> bool:
        spans = exporter.get_finished_spans()
        found.extend(span for span in spans if span.kind is SpanKind.SERVER)
        return bool(found)

    await eventually(ended)
    return found[0]


@pytest.mark.parametrize("method", METHODS)
async def test_a_call_s_span_is_a_child_of_the_caller_s(
    stub: Stub, exporter: InMemorySpanExporter, method: str
) -> None:
    request = Request(text="secret words", voice=pb.VOICE_BF_EMMA)
    await ask(stub, method, request, CALLER)
    span = await span_of_the_call(exporter)
    assert span.name == f"kokoro_speech.v1.TextToSpeechService/{method}"
    assert span.context is not None
    assert format_trace_id(span.context.trace_id) == TRACE
    assert span.parent is not None
    assert format_span_id(span.parent.span_id) == SPAN
    assert span.status.status_code is StatusCode.UNSET
    assert span.attributes == {
        "rpc.system": "grpc",
        "rpc.service": "kokoro_speech.v1.TextToSpeechService",
        "rpc.method": method,
        "rpc.grpc.status_code": 0,
        "kokoro_speech.request_id": "order-7",
        "kokoro_speech.language": "en-GB",
        "kokoro_speech.voice": "bf_emma",
        "kokoro_speech.client": "",
        "kokoro_speech.characters": 12,
        "kokoro_speech.audio_seconds": 0.84,
    }


@pytest.mark.parametrize("method", METHODS)
async def test_the_stages_of_every_segment_stand_below_the_call(
    stub: Stub, exporter: InMemorySpanExporter, method: str
) -> None:
    await ask(stub, method, Request(text="One sentence here. " * 40))
    call = await span_of_the_call(exporter)
    stages = [span for span in exporter.get_finished_spans() if span is not call]
    names = [span.name for span in stages]
    segments = names.count("compute")
    assert segments > 1
    assert names.count("wait") == segments
    assert names.count("g2p") == segments + 1  # the last run finds no text left
    assert names.count("encode") >= 1
    assert set(names) == {"g2p", "wait", "compute", "encode"}
    assert call.context is not None
    assert {span.parent.span_id for span in stages if span.parent} == {call.context.span_id}
    assert call.start_time is not None
    assert call.end_time is not None
    for span in stages:
        assert span.start_time is not None
        assert span.end_time is not None
        assert call.start_time <= span.start_time <= span.end_time <= call.end_time + 10**9


async def test_a_call_without_a_caller_s_context_begins_a_trace(
    stub: Stub, exporter: InMemorySpanExporter
) -> None:
    await ask(stub, "Synthesize", Request(text="hello"), (("traceparent", "nonsense"),))
    assert (await span_of_the_call(exporter)).parent is None


async def test_what_the_server_broke_is_an_error_and_what_the_caller_did_is_not(
    stub: Stub, exporter: InMemorySpanExporter
) -> None:
    await ask(stub, "Synthesize", Request(text="segfault"))
    broken = await span_of_the_call(exporter)
    assert broken.status.status_code is StatusCode.ERROR
    assert broken.status.description == "INTERNAL"
    assert not broken.events  # an exception's message may quote the text
    exporter.clear()
    await ask(stub, "Synthesize", Request(text=""))
    refused = await span_of_the_call(exporter)
    assert refused.status.status_code is StatusCode.UNSET
    assert refused.attributes is not None
    assert refused.attributes["rpc.grpc.status_code"] == 3


async def test_a_cancelled_call_s_span_ends_with_it(
    stub: Stub, exporter: InMemorySpanExporter, model: ToneModel
) -> None:
    model.may_run.clear()
    call = stub.SynthesizeStream(Request(text="hello"))
    await asyncio.sleep(0.2)
    call.cancel()
    span = await span_of_the_call(exporter)
    model.may_run.set()
    assert span.attributes is not None
    assert span.attributes["rpc.grpc.status_code"] == grpc.StatusCode.CANCELLED.value[0]


async def test_traces_without_their_packages_are_an_error_of_configuration(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "kokoro_server.observing.tracing")
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ConfigurationError, match=r'pip install "kokoro-speech\[tracing\]"'):
        async with instruments(OperatingSettings(traces=True)):
            pass
