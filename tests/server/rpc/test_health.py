"""The health that a server reports while it loads, serves and drains."""

import grpc
from grpc_health.v1 import health_pb2
from tests.server.tone_server import ToneSpeech

from kokoro_server.serving import RunningServer
from kokoro_speech.facts import SERVICE_NAME

SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING


async def test_a_server_lives_also_while_it_loads_and_drains(
    listening: tuple[RunningServer, ToneSpeech],
) -> None:
    server, speech = listening
    async with grpc.aio.insecure_channel(server.address) as channel:
        check = channel.unary_unary(
            "/grpc.health.v1.Health/Check",
            health_pb2.HealthCheckRequest.SerializeToString,
            health_pb2.HealthCheckResponse.FromString,
        )

        async def reported() -> list[int]:
            names = ("liveness", "", SERVICE_NAME)
            return [
                (await check(health_pb2.HealthCheckRequest(service=name))).status for name in names
            ]

        assert await reported() == [SERVING, NOT_SERVING, NOT_SERVING]
        speech.may_load.set()
        await server.serving()
        assert await reported() == [SERVING, SERVING, SERVING]
        await server.drain(grace=5)
        assert await reported() == [SERVING, NOT_SERVING, NOT_SERVING]
