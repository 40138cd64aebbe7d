"""Live calls in the ledger, in metrics and in traces: one call, however much it speaks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import grpc
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from tests.server.answers import Stub
from tests.server.observing.conftest import Scrape
from tests.server.observing.ledgers import reading
from tests.server.rpc.live_answers import Live, LiveAnswer, clear, say, settings
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.observing import Instruments
from kokoro_server.observing.instruments import instruments
from kokoro_server.observing.tracing import Tracing
from kokoro_server.serving import Observed
from kokoro_server.settings import OperatingSettings
from kokoro_speech.v1 import speech_pb2 as pb

EMMA = pb.SynthesizeRequest(voice=pb.VOICE_BF_EMMA)
SENTENCES = ["Hello there. ", "And on. ", "The end."]
CALLER = (
    ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
    ("x-request-id", "order-7"),
)


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def observed(exporter: InMemorySpanExporter) -> Observed:
    @asynccontextmanager
    async def traced(operating: OperatingSettings) -> AsyncIterator[Instruments]:
        provider = TracerProvider(shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(exporter))
        async with instruments(operating) as usual:
            tracing = Tracing(provider.get_tracer("tests"))
            yield replace(usual, observers=(*usual.observers, tracing))
        provider.shutdown()

    return traced


async def spoken(stub: Stub) -> LiveAnswer:
    live = Live(stub, settings(EMMA), CALLER)
    await live.send(*SENTENCES)
    return await live.end()


async def test_a_live_call_is_one_row_of_the_ledger(stub: Stub, ledger_file: Path) -> None:
    answer = await spoken(stub)
    with reading(ledger_file) as ledger:
        (row,) = ledger.execute(
            "SELECT request_id, method, code, language, voice, characters, units, audio_ms "
            "FROM calls"
        )
    audio_ms = int(answer.trailers["x-audio-duration-ms"])
    assert row == ("order-7", "SynthesizeLive", "OK", "en-GB", "bf_emma", 29, 1, audio_ms)


async def test_a_cancelled_live_call_is_a_row_with_what_was_sent(
    stub: Stub, ledger_file: Path, model: ToneModel
) -> None:
    live = Live(stub, settings(EMMA))
    await live.send(SENTENCES[0])
    await live.until("speech")
    # A call with nothing left to speak could end before it learns of the cancellation.
    model.may_run.clear()
    await live.send(SENTENCES[2])
    await eventually(model.waits.is_set)
    live.call.cancel()

    def rows() -> list[tuple[object, ...]]:
        with reading(ledger_file) as ledger:
            return ledger.execute("SELECT method, code, characters FROM calls")

    await eventually(rows)
    assert rows() == [("SynthesizeLive", "CANCELLED", 13)]


async def test_a_live_call_is_counted_once_with_its_usage(stub: Stub, scrape: Scrape) -> None:
    await spoken(stub)
    await say(stub, [], pb.SynthesizeLiveRequest(text="no settings"))
    failed = ("INVALID_ARGUMENT", "SynthesizeLive", "SETTINGS_MISSING")

    async def counted() -> bool:  # a caller may get an error before the server counts it
        found = await scrape()
        running = found["kokoro_speech_calls_running", ("SynthesizeLive",)]
        return ("kokoro_speech_calls_total", failed) in found and not running

    await eventually(counted)
    samples = await scrape()
    assert samples["kokoro_speech_calls_total", failed] == 1
    assert samples["kokoro_speech_calls_total", ("OK", "SynthesizeLive", "")] == 1
    assert samples["kokoro_speech_characters_total", ("", "en-GB", "bf_emma")] == 29
    assert samples["kokoro_speech_first_audio_seconds_count", ("SynthesizeLive",)] == 1


async def test_a_live_call_that_runs_is_counted_as_running(stub: Stub, scrape: Scrape) -> None:
    live = Live(stub, settings(EMMA))
    await live.send(*SENTENCES[:1])
    await live.until("speech")
    assert (await scrape())["kokoro_speech_calls_running", ("SynthesizeLive",)] == 1
    assert (await live.end()).code is grpc.StatusCode.OK


async def test_a_live_call_s_span_is_a_child_of_the_caller_s_with_its_stages_below(
    stub: Stub, exporter: InMemorySpanExporter
) -> None:
    await spoken(stub)
    await eventually(lambda: _calls(exporter))
    (call,) = _calls(exporter)
    assert call.name == "kokoro_speech.v1.TextToSpeechService/SynthesizeLive"
    assert call.parent is not None
    assert call.parent.span_id == 0xB7AD6B7169203331
    assert call.attributes is not None
    assert call.attributes["kokoro_speech.request_id"] == "order-7"
    assert call.attributes["kokoro_speech.characters"] == 29
    stages = [span for span in exporter.get_finished_spans() if span is not call]
    assert call.context is not None
    assert {span.parent.span_id for span in stages if span.parent} == {call.context.span_id}
    assert [span.name for span in stages].count("compute") == 3


async def test_a_clear_bills_and_counts_only_what_was_sent(
    stub: Stub, scrape: Scrape, model: ToneModel
) -> None:
    model.may_run.clear()
    live = Live(stub, settings(EMMA))
    await live.send(*SENTENCES[:2])
    await eventually(model.waits.is_set)
    await live.send(clear(1))
    await live.until("cleared")
    model.may_run.set()
    await live.send(SENTENCES[2])
    await live.end()
    samples = await scrape()
    assert samples["kokoro_speech_characters_total", ("", "en-GB", "bf_emma")] == 8


def _calls(exporter: InMemorySpanExporter) -> list[ReadableSpan]:
    return [span for span in exporter.get_finished_spans() if span.kind is SpanKind.SERVER]
