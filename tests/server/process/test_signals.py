import asyncio
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from tests.server.answers import METHODS, Stub, ask
from tests.server.tone_server import ToneModel

from kokoro_server.serving import RunningServer
from kokoro_speech.facts import SERVICE_NAME
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING


async def health_of(channel: grpc.aio.Channel, service: str) -> int:
    stub: Any = health_pb2_grpc.HealthStub(channel)
    response = await stub.Check(health_pb2.HealthCheckRequest(service=service))
    return int(response.status)


async def test_a_server_that_loads_is_not_serving_and_says_so(closed_server: RunningServer) -> None:
    address = closed_server.address
    async with grpc.aio.insecure_channel(address) as channel:
        assert await health_of(channel, "") == NOT_SERVING
        assert await health_of(channel, SERVICE_NAME) == NOT_SERVING
        stub: Stub = pb_grpc.TextToSpeechServiceStub(channel)
        for method in METHODS:
            answer = await ask(stub, method, pb.SynthesizeRequest(text="hello"))
            assert answer.code is grpc.StatusCode.UNAVAILABLE
            assert "warming up" in answer.message
            assert answer.retry is not None
            assert answer.retry.retry_delay.seconds == 2
            assert answer.trailers["x-billable-units"] == "0"


async def test_a_server_that_is_open_serves(channel: grpc.aio.Channel) -> None:
    assert await health_of(channel, "") == SERVING
    assert await health_of(channel, SERVICE_NAME) == SERVING


async def test_draining_finishes_what_was_accepted_and_refuses_the_rest(
    closed_server: RunningServer,
    channel: grpc.aio.Channel,
    stub: Stub,
    model: ToneModel,
) -> None:
    health: Any = health_pb2_grpc.HealthStub(channel)
    watch = health.Watch(health_pb2.HealthCheckRequest(service=SERVICE_NAME))
    assert (await watch.read()).status == SERVING
    model.may_run.clear()
    accepted = [
        asyncio.create_task(ask(stub, method, pb.SynthesizeRequest(text="hello there. " * 30)))
        for method in METHODS
    ]
    await asyncio.sleep(0.2)
    drained = asyncio.create_task(closed_server.drain(grace=10))
    assert (await watch.read()).status == NOT_SERVING
    refused = await ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello"))
    model.may_run.set()
    assert refused.code is grpc.StatusCode.UNAVAILABLE
    assert "shutting down" in refused.message
    answers = await asyncio.gather(*accepted)
    assert [answer.code for answer in answers] == [grpc.StatusCode.OK] * 2
    assert all(answer.trailers["x-billable-characters"] == "390" for answer in answers)
    await asyncio.wait_for(drained, 5)  # an open health watch does not delay it


@pytest.mark.parametrize("method", METHODS)
async def test_what_runs_past_the_grace_is_cut_with_an_error(
    closed_server: RunningServer, stub: Stub, model: ToneModel, method: str
) -> None:
    model.may_run.clear()
    accepted = asyncio.create_task(ask(stub, method, pb.SynthesizeRequest(text="hello")))
    await asyncio.sleep(0.2)
    await closed_server.drain(grace=0.2)
    answer = await accepted
    assert answer.code is grpc.StatusCode.UNAVAILABLE
    assert answer.message == "the server shut down before the call was finished"
    assert answer.info is not None
    assert answer.info.reason == "NOT_SERVING"
    assert answer.trailers["x-billable-units"] == "0"


async def test_reflection_names_the_services(channel: grpc.aio.Channel) -> None:
    reflection: Any = reflection_pb2_grpc.ServerReflectionStub
    request = reflection_pb2.ServerReflectionRequest(list_services="")
    responses = reflection(channel).ServerReflectionInfo(iter([request]))
    response = await responses.read()
    names = {service.name for service in response.list_services_response.service}
    assert names == {
        "kokoro_speech.v1.TextToSpeechService",
        "grpc.health.v1.Health",
        "grpc.reflection.v1alpha.ServerReflection",
    }
