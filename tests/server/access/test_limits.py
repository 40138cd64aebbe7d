"""Large messages, many streams, old connections."""

import asyncio

import grpc
import pytest
from tests.server.access.opening import settings
from tests.server.answers import METHODS, Stub, ask
from tests.server.tone_server import ToneModel

from kokoro_server.access.limits import limit_options
from kokoro_server.settings import AccessSettings
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest


@pytest.fixture
def access(request: pytest.FixtureRequest) -> AccessSettings:
    return getattr(request, "param", settings())


@pytest.mark.parametrize("method", METHODS)
async def test_a_message_that_is_too_large_fails_alone(stub: Stub, method: str) -> None:
    answer = await ask(stub, method, Request(text="a" * 2**21))
    assert answer.code is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert "larger than max" in answer.message
    assert (await ask(stub, method, Request(text="hello"))).code is grpc.StatusCode.OK


@pytest.mark.parametrize("method", METHODS)
async def test_a_text_that_is_too_long_for_speech_is_told_so(stub: Stub, method: str) -> None:
    answer = await ask(stub, method, Request(text="a" * 2**19))
    assert answer.code is grpc.StatusCode.INVALID_ARGUMENT
    assert answer.info is not None
    assert answer.info.reason == "TEXT_TOO_LONG"


async def test_the_longest_text_passes_in_any_script(stub: Stub) -> None:
    text = "\U00020000" * 19_999  # four bytes each
    assert len(text.encode()) == 79_996
    call = stub.SynthesizeStream(Request(text=text))
    first = await call.read()
    assert isinstance(first, pb.SynthesizeStreamResponse)
    assert first.audio
    call.cancel()


@pytest.mark.parametrize("access", [settings(max_streams=2)], indirect=True)
async def test_calls_beyond_the_streams_of_a_connection_wait_at_the_client(
    stub: Stub, model: ToneModel
) -> None:
    await ask(stub, "Synthesize", Request(text="hello"))  # from now on the client knows the limit
    model.may_run.clear()
    held = [asyncio.create_task(ask(stub, "Synthesize", Request(text="hello"))) for _ in range(2)]
    await asyncio.sleep(0.2)
    waiting = asyncio.create_task(ask(stub, "Synthesize", Request(text="")))  # refused at once
    done, _ = await asyncio.wait([waiting], timeout=0.3)
    model.may_run.set()
    assert not done
    assert (await waiting).code is grpc.StatusCode.INVALID_ARGUMENT
    assert [(await answer).code for answer in held] == [grpc.StatusCode.OK] * 2


@pytest.mark.parametrize("access", [settings(max_connection_age=0.5)], indirect=True)
async def test_a_connection_ends_at_its_age_and_cuts_no_call(
    channel: grpc.aio.Channel, stub: Stub, model: ToneModel
) -> None:
    model.may_run.clear()
    held = asyncio.create_task(ask(stub, "SynthesizeStream", Request(text="hello")))
    await asyncio.wait_for(channel.channel_ready(), 10)
    ready = grpc.ChannelConnectivity.READY
    await asyncio.wait_for(channel.wait_for_state_change(ready), 10)
    model.may_run.set()
    assert (await held).code is grpc.StatusCode.OK
    assert (await ask(stub, "Synthesize", Request(text="hello"))).code is grpc.StatusCode.OK


def test_limits_are_options_of_grpc() -> None:
    limited = settings(max_message_bytes=5000, max_streams=7, max_connection_age=0.5)
    assert dict(limit_options(limited)) == {
        "grpc.max_receive_message_length": 5000,
        "grpc.max_concurrent_streams": 7,
        "grpc.http2.min_ping_interval_without_data_ms": 30_000,
        "grpc.keepalive_permit_without_calls": 1,
        "grpc.max_connection_age_ms": 500,
        "grpc.max_connection_age_grace_ms": 3_600_000,
    }


def test_connections_have_no_age_unless_they_are_given_one() -> None:
    assert "grpc.max_connection_age_ms" not in dict(limit_options(settings()))
