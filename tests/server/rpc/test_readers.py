"""Readers that read nothing or go away do not harm other callers."""

import asyncio
import logging
from contextlib import AsyncExitStack

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.bare_connection import idle_readers
from tests.server.tone_server import ToneModel, access_settings
from tests.waiting import eventually

from kokoro_server.calls.call import Call
from kokoro_server.serving import RunningServer
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

LONG = pb.SynthesizeRequest(
    text="word " * 80, speed=0.1, audio_encoding=pb.AUDIO_ENCODING_MULAW, sample_rate_hertz=8000
)
"""A small request for three minutes of audio."""
HELLO = pb.SynthesizeRequest(text="hello")


IMPATIENT = pytest.mark.parametrize("access", [access_settings(reader_timeout=2.0)])
"""Runs a test with a server that ends a stream after two seconds without a read."""


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """The account of each call that has ended."""
    calls = list[Call]()

    def log(call: Call) -> None:
        calls.append(call)

    monkeypatch.setattr(Call, "log", log)
    return calls


async def test_streams_that_nobody_reads_hold_nothing_of_admission(
    address: str, stub: Stub, admission: Admission, model: ToneModel
) -> None:
    async with AsyncExitStack() as readers:
        for _ in range(10):
            runs = model.runs
            await readers.enter_async_context(idle_readers(address, LONG, 3))
            await eventually(lambda: model.runs >= runs + 3)  # noqa: B023 - called at once
            await eventually(lambda: admission.backlog == 0)
        assert model.runs == 30  # one segment per call: computed but unsent audio is bounded
        assert (await ask(stub, "Synthesize", HELLO)).code is grpc.StatusCode.OK


@IMPATIENT
async def test_a_reader_that_takes_nothing_is_ended_with_what_was_sent_as_its_usage(
    address: str, closed_server: RunningServer, ended: list[Call]
) -> None:
    async with idle_readers(address, LONG, 3, window=20_000):  # a message has 16,000 bytes
        await eventually(lambda: len(ended) == 3)
        assert {call.code for call in ended} == {grpc.StatusCode.ABORTED}
        assert all(0 < call.characters < len(LONG.text) for call in ended)
        assert all(call.units > 0 for call in ended)
        async with asyncio.timeout(10):  # the server waits for none of their tasks
            await closed_server.drain(grace=5)


@IMPATIENT
async def test_a_live_call_that_nobody_reads_is_ended_with_its_usage_and_harms_nobody(
    address: str, stub: Stub, ended: list[Call]
) -> None:
    request = pb.SynthesizeRequest()
    request.CopyFrom(LONG)
    request.text = ""
    messages = [
        pb.SynthesizeLiveRequest(settings=pb.LiveSettings(request=request)),
        pb.SynthesizeLiveRequest(text=LONG.text),
    ]
    async with idle_readers(address, messages, 3, window=20_000):  # a message has 16,000 bytes
        for _ in range(3):
            assert (await ask(stub, "Synthesize", HELLO)).code is grpc.StatusCode.OK
        await eventually(lambda: len(ended) == 6)
    stalled = [call for call in ended if call.method == "SynthesizeLive"]
    assert [call.reason for call in stalled] == ["READER_STALLED"] * 3
    assert all(0 < call.characters < len(LONG.text) for call in stalled)
    assert all(call.duration_ms > 0 and call.units == 1 for call in stalled)


@IMPATIENT
async def test_a_slow_reader_is_not_ended(stub: Stub) -> None:
    call = stub.SynthesizeStream(LONG)
    for _ in range(8):  # longer in total than the reader timeout
        assert await call.read() is not grpc.aio.EOF
        await asyncio.sleep(0.5)
    while await call.read() is not grpc.aio.EOF:
        pass
    assert await call.code() is grpc.StatusCode.OK


async def test_a_connection_that_breaks_in_mid_send_is_a_cancelled_call_in_one_line(
    address: str, ended: list[Call], caplog: pytest.LogCaptureFixture, model: ToneModel
) -> None:
    for number in range(1, 21):
        async with idle_readers(address, LONG, 3) as writer:
            await eventually(lambda: model.runs >= 3)
            writer.transport.abort()
        await eventually(lambda number=number: len(ended) == 3 * number)  # type: ignore[misc]
        model.runs = 0
    assert {call.code for call in ended} == {grpc.StatusCode.CANCELLED}
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
