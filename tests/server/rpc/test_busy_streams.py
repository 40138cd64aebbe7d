"""Streams on a busy server: their pieces, and when one more is refused."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from dataclasses import replace

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.tone_server import ToneModel, serving_tones, tone_settings
from tests.waiting import eventually

from kokoro_server.serving import RunningServer
from kokoro_server.synthesis.listener import Listener
from kokoro_server.synthesis.pacing import Pace
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

TEXT = (
    "Fog lay on the water all day, so the captain kept the engine slow. Nobody complained about "
    "it; a girl counted the rings, and her grandfather slept. "
) * 4
FIRST = "Fog lay on the water all day, so the captain kept the engine slow. "
"""What the first segment speaks."""


@pytest.fixture
def refuses() -> bool:
    """Whether the server refuses streams that don't fit."""
    return False


@pytest.fixture
async def busy(model: ToneModel, *, refuses: bool) -> AsyncIterator[RunningServer]:
    """A server that believes that it is very slow."""
    settings = tone_settings()
    settings = replace(
        settings, serve=replace(settings.serve, stream_admission=refuses, max_wait=1000.0)
    )
    async with serving_tones(model, settings) as server:
        for _ in range(100):
            server.admission.measured("another client", 1000, 1000 * 0.2)
        yield server


@pytest.fixture
async def stub(busy: RunningServer) -> AsyncIterator[Stub]:
    async with grpc.aio.insecure_channel(busy.address) as channel:
        yield pb_grpc.TextToSpeechServiceStub(channel)


async def spans(stub: Stub, request: pb.SynthesizeRequest) -> list[tuple[int, int]]:
    """Stream `request`; return the part of the text that each piece speaks."""
    found = [
        (one.text_span.start, one.text_span.end) async for one in stub.SynthesizeStream(request)
    ]
    return [(start, end) for start, end in found if end > start]


def played(busy: RunningServer) -> AbstractContextManager[object]:
    """Return a context in which a stream of another client is played."""
    return busy.admission.admit("another", 1000, None, Listener(Pace(streamed=True)))


async def test_a_call_without_a_seed_is_spoken_clause_by_clause_beside_another(
    busy: RunningServer, stub: Stub
) -> None:
    with played(busy):
        found = await spans(stub, pb.SynthesizeRequest(text=TEXT))
    assert TEXT[slice(*found[0])] == "Fog lay on the water all day, "
    assert TEXT[slice(*found[1])] == "so the captain kept the engine slow. "
    assert [start for start, _ in found] == [0, *(end for _, end in found[:-1])]
    assert found[-1][1] == len(TEXT)


@pytest.mark.parametrize("seed", [None, 1])
async def test_a_call_alone_is_spoken_in_whole_segments(stub: Stub, seed: int | None) -> None:
    found = await spans(stub, pb.SynthesizeRequest(text=TEXT, seed=seed))
    assert TEXT[slice(*found[0])] == FIRST


async def test_a_call_with_a_seed_is_spoken_beside_another_as_it_is_alone(
    busy: RunningServer, stub: Stub
) -> None:
    with played(busy):
        found = await spans(stub, pb.SynthesizeRequest(text=TEXT, seed=1))
    assert found == await spans(stub, pb.SynthesizeRequest(text=TEXT, seed=1))
    assert TEXT[slice(*found[0])] == FIRST


@pytest.mark.parametrize("refuses", [True])
async def test_a_stream_is_refused_that_would_make_another_one_run_dry(
    busy: RunningServer, stub: Stub, model: ToneModel
) -> None:
    model.may_run.clear()
    request = pb.SynthesizeRequest(text=TEXT)
    first = stub.SynthesizeStream(request)
    await eventually(lambda: busy.admission.backlog > 0)
    refused = await ask(stub, "SynthesizeStream", request)
    assert refused.code is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert refused.info is not None
    assert refused.info.reason == "OVERLOADED"
    assert "run dry" in refused.message
    assert refused.retry is not None
    assert refused.retry.retry_delay.seconds > 0
    model.may_run.set()
    assert [one async for one in first]
