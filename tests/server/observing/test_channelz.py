from typing import Any

import grpc
from grpc_channelz.v1 import channelz_pb2, channelz_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from tests.server.answers import Stub, ask
from tests.server.tone_server import ToneModel, tone_server, tone_settings

from kokoro_speech.v1 import speech_pb2 as pb

REFUSED = 37
"""A number of refused calls that no other test's server has."""


async def test_channelz_tells_of_the_calls_of_a_server(
    channel: grpc.aio.Channel, stub: Stub
) -> None:
    await ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello"))
    for _ in range(REFUSED):
        await ask(stub, "Synthesize", pb.SynthesizeRequest(text=""))
    channelz: Any = channelz_pb2_grpc.ChannelzStub(channel)
    listed, ended = list[channelz_pb2.Server](), False
    while not ended:
        start = listed[-1].ref.server_id + 1 if listed else 0
        page = await channelz.GetServers(channelz_pb2.GetServersRequest(start_server_id=start))
        listed, ended = [*listed, *page.server], page.end
    # channelz also lists servers of other tests until the garbage collector frees them.
    (counted,) = (each for each in listed if each.data.calls_failed == REFUSED)
    assert counted.listen_socket[0].name == "chttp2 listener ipv4:127.0.0.1:0"
    assert counted.data.calls_succeeded >= 1
    assert counted.data.calls_started > REFUSED + 1


async def test_channelz_stands_in_reflection(channel: grpc.aio.Channel) -> None:
    reflection: Any = reflection_pb2_grpc.ServerReflectionStub
    request = reflection_pb2.ServerReflectionRequest(list_services="")
    response = await reflection(channel).ServerReflectionInfo(iter([request])).read()
    names = {service.name for service in response.list_services_response.service}
    assert "grpc.channelz.v1.Channelz" in names


async def test_channelz_is_off_unless_it_is_asked_for(model: ToneModel) -> None:
    async with (
        tone_server(model, tone_settings()) as (server, _),
        grpc.aio.insecure_channel(server.address) as channel,
    ):
        channelz: Any = channelz_pb2_grpc.ChannelzStub(channel)
        try:
            await channelz.GetServers(channelz_pb2.GetServersRequest())
            code = grpc.StatusCode.OK
        except grpc.aio.AioRpcError as error:
            code = error.code()
    assert code is grpc.StatusCode.UNIMPLEMENTED
