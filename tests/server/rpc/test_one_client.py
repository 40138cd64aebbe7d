"""One client can't harm the others: idle or slow ones, many calls, long or useless texts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.acoustic import Waveform
from kokoro_server.serving import RunningServer
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

HELLO = pb.SynthesizeRequest(text="hello")
OPTIONS = (("grpc.use_local_subchannel_pool", 1), ("grpc.max_metadata_size", 2**21))


@pytest.fixture
async def other(address: str) -> AsyncIterator[Stub]:
    """Another client: one with a connection of its own."""
    async with grpc.aio.insecure_channel(address, OPTIONS) as channel:
        yield pb_grpc.TextToSpeechServiceStub(channel)


async def test_connections_that_say_nothing_hold_up_nobody(address: str, stub: Stub) -> None:
    host, _, port = address.rpartition(":")
    async with AsyncExitStack() as silent:
        for _ in range(300):
            _, writer = await asyncio.open_connection(host, int(port))
            silent.callback(writer.close)
        assert (await ask(stub, "Synthesize", HELLO)).code is grpc.StatusCode.OK


async def test_metadata_without_measure_is_refused_and_the_next_call_is_spoken(other: Stub) -> None:
    huge = tuple((f"x-{number}", "v" * 1000) for number in range(100))
    for _ in range(5):
        refused = await ask(other, "Synthesize", HELLO, huge)
        assert refused.code is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert (await ask(other, "Synthesize", HELLO)).code is grpc.StatusCode.OK


async def test_a_client_s_queue_holds_up_no_other_client(
    closed_server: RunningServer, stub: Stub, other: Stub, model: ToneModel
) -> None:
    """A hundred calls wait for the one thread; it takes the other client's call next."""
    speak, seeds = model.run, list[int]()

    def noted(*given: Any) -> Waveform:  # noqa: ANN401 - as the model's
        seeds.append(given[3])
        return speak(*given)

    model.run = noted  # type: ignore[assignment, method-assign]
    model.may_run.clear()
    figure = closed_server.instruments.metrics.registry.get_sample_value
    queued = pb.SynthesizeRequest(text="hello", seed=1)
    queue = [asyncio.create_task(ask(stub, "Synthesize", queued)) for _ in range(100)]
    await eventually(lambda: figure("kokoro_speech_queue_segments") == 99)
    fair = pb.SynthesizeRequest(text="hello", seed=2)
    late = asyncio.create_task(ask(other, "Synthesize", fair))
    await eventually(lambda: figure("kokoro_speech_queue_segments") == 100)
    model.may_run.set()
    answers = await asyncio.gather(late, *queue)
    assert {answer.code for answer in answers} == {grpc.StatusCode.OK}
    assert seeds.index(2) == 1


async def test_lists_of_voices_without_pause_hold_up_no_stream(stub: Stub, other: Stub) -> None:
    async def lists() -> None:
        while True:
            await asyncio.gather(*(other.ListVoices(pb.ListVoicesRequest()) for _ in range(20)))

    listing = asyncio.create_task(lists())
    answer = await ask(stub, "SynthesizeStream", pb.SynthesizeRequest(text="Hello there. " * 100))
    assert answer.code is grpc.StatusCode.OK
    assert not listing.done()
    listing.cancel()


async def test_long_texts_without_pause_hold_up_no_other_client(stub: Stub, other: Stub) -> None:
    """The server reads these texts to their end before it refuses them; many arrive at once."""
    nothing_to_say = pb.SynthesizeRequest(text="\u0301 " * 9999)

    async def retries() -> None:
        while True:
            assert (await ask(other, "Synthesize", nothing_to_say)).violation is not None

    retrying = [asyncio.create_task(retries()) for _ in range(20)]
    for _ in range(5):
        assert (await ask(stub, "Synthesize", HELLO)).code is grpc.StatusCode.OK
    assert not any(task.done() for task in retrying)
    for task in retrying:
        task.cancel()
