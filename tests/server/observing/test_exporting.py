"""Traces reach the collector that the standard variables name."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2 as trace_pb
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2_grpc as trace_grpc
from tests.server.answers import Stub, ask
from tests.server.tone_server import ToneModel, serving_tones, tone_settings

from kokoro_server.settings import OperatingSettings
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc


class Collector(trace_grpc.TraceServiceServicer):
    """Keeps the spans that it receives."""

    def __init__(self) -> None:
        self.received = list[trace_pb.ExportTraceServiceRequest]()

    def Export(  # noqa: N802 - the contract's name
        self, request: trace_pb.ExportTraceServiceRequest, _: grpc.ServicerContext
    ) -> trace_pb.ExportTraceServiceResponse:
        self.received.append(request)
        return trace_pb.ExportTraceServiceResponse()


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    collector = Collector()
    server = grpc.server(ThreadPoolExecutor(1))
    trace_grpc.add_TraceServiceServicer_to_server(collector, server)  # type: ignore[no-untyped-call]
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{port}")
    yield collector
    server.stop(grace=None).wait()


@pytest.mark.parametrize(
    ("variables", "service"),
    [({}, "kokoro-speech"), ({"OTEL_SERVICE_NAME": "our-voices"}, "our-voices")],
)
async def test_a_call_s_spans_reach_the_collector_before_the_server_ends(
    collector: Collector,
    model: ToneModel,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    service: str,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    async with (
        serving_tones(model, tone_settings(operating=OperatingSettings(traces=True))) as server,
        grpc.aio.insecure_channel(server.address) as channel,
    ):
        stub: Stub = pb_grpc.TextToSpeechServiceStub(channel)
        await ask(stub, "Synthesize", pb.SynthesizeRequest(text="secret words"))
    (resource,) = [spans for request in collector.received for spans in request.resource_spans]
    attributes = {each.key: each.value.string_value for each in resource.resource.attributes}
    assert attributes["service.name"] == service
    names = sorted(span.name for scope in resource.scope_spans for span in scope.spans)
    assert names == [
        "compute", "encode", "g2p", "g2p", "kokoro_speech.v1.TextToSpeechService/Synthesize", "wait"
    ]  # fmt: skip
    assert b"secret" not in resource.SerializeToString()
