"""Answers tell the version of the contract; refusals have no answer before their status."""

import grpc
import pytest
from tests.server.answers import Stub

from kokoro_speech.v1 import speech_pb2 as pb

VERSION = ("x-contract", "0.2")
REQUEST = pb.SynthesizeRequest(text="Hello.")


async def test_every_method_tells_its_version(stub: Stub) -> None:
    whole = stub.Synthesize(REQUEST)
    await whole
    listed = stub.ListVoices(pb.ListVoicesRequest())
    await listed
    stream = stub.SynthesizeStream(REQUEST)
    async for _ in stream:
        pass
    for call in (whole, listed, stream):
        assert tuple(await call.initial_metadata()) == (VERSION,)


async def test_a_refusal_can_be_retried_by_grpc_itself(stub: Stub) -> None:
    for call in (
        stub.Synthesize(pb.SynthesizeRequest()),
        stub.SynthesizeStream(pb.SynthesizeRequest()),
        stub.ListVoices(pb.ListVoicesRequest(language=99)),  # type: ignore[arg-type] # unknown
    ):
        with pytest.raises(grpc.aio.AioRpcError):
            await call.read() if isinstance(call, grpc.aio.UnaryStreamCall) else await call
        assert not await call.initial_metadata()
