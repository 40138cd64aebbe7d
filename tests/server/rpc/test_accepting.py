"""The server listens again after a call with a path of raw bytes ends gRPC's accept loop.

`any_path` keeps such calls away from the loop, so these tests run without it.
"""

import asyncio

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.tone_server import ToneModel

from bench.reliability.fuzz.frames import call, headers, opening
from kokoro_server.serving import RunningServer
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc


async def send_path_of_bytes(address: str) -> None:
    host, _, port = address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(opening() + headers(1, call(__path="/\xff\x01")))
    await writer.drain()
    await reader.read(1)
    await asyncio.sleep(0.2)
    writer.close()


@pytest.fixture(autouse=True)
def _server_of_grpc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kokoro_server.rpc.server.any_path_server", grpc.aio.server)


async def test_a_path_that_is_no_text_does_not_end_the_service(
    closed_server: RunningServer, address: str, stub: Stub, model: ToneModel
) -> None:
    keeping = asyncio.create_task(closed_server.keep_accepting())
    model.may_run.clear()
    under_way = asyncio.create_task(ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello")))
    await asyncio.sleep(0.2)

    for _ in range(3):
        await send_path_of_bytes(address)
        model.may_run.set()
        options = [("grpc.use_local_subchannel_pool", 1)]
        async with grpc.aio.insecure_channel(address, options) as channel:
            again: Stub = pb_grpc.TextToSpeechServiceStub(channel)
            async with asyncio.timeout(10):
                answer = await ask(again, "Synthesize", pb.SynthesizeRequest(text="hello"))
        assert answer.code is grpc.StatusCode.OK

    assert (await under_way).code is grpc.StatusCode.OK
    keeping.cancel()
