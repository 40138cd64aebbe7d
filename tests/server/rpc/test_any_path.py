"""A path that is not UTF-8 is an unknown method, whoever sends it and however often."""

import asyncio
import logging

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.bare_connection import PATHS_OF_BYTES, call_path
from tests.server.tone_server import ToneModel

from kokoro_speech.v1 import speech_pb2 as pb

REQUEST = pb.SynthesizeRequest(text="hello")
TIMES = 25


async def flood(address: str) -> None:
    for _ in range(TIMES):
        await asyncio.gather(*(call_path(address, path) for path in PATHS_OF_BYTES))


async def test_calls_under_way_and_calls_beside_it_are_spoken(
    address: str, stub: Stub, model: ToneModel, caplog: pytest.LogCaptureFixture
) -> None:
    model.may_run.clear()
    under_way = asyncio.create_task(ask(stub, "SynthesizeStream", REQUEST))
    await flood(address)
    model.may_run.set()
    beside = [asyncio.create_task(ask(stub, "Synthesize", REQUEST)) for _ in range(TIMES)]
    await flood(address)

    codes = {answer.code for answer in await asyncio.gather(under_way, *beside)}
    assert codes == {grpc.StatusCode.OK}
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_new_connections_are_taken_beside_it(address: str) -> None:
    flooding = asyncio.create_task(flood(address))
    while not flooding.done():
        options = [("grpc.use_local_subchannel_pool", 1)]
        async with grpc.aio.insecure_channel(address, options) as channel:
            method: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes]
            method = channel.unary_unary("/no.such.Service/Method")
            assert await method(b"").code() is grpc.StatusCode.UNIMPLEMENTED
    await flooding
