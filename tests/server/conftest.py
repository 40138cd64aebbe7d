"""What the tests of a server in this process share; see `tone_server`."""

from collections.abc import AsyncIterator

import grpc
import pytest
from tests.server.answers import Stub
from tests.server.tone_server import (
    ToneModel,
    ToneSpeech,
    access_settings,
    tone_server,
    tone_settings,
)

from kokoro_server.observing import instruments
from kokoro_server.serving import Observed, RunningServer
from kokoro_server.settings import AccessSettings, OperatingSettings
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc


@pytest.fixture
def model() -> ToneModel:
    return ToneModel()


@pytest.fixture
def access() -> AccessSettings:
    """Who may call: here anyone; tests of access have fixtures of this name of their own."""
    return access_settings()


@pytest.fixture
def operating() -> OperatingSettings:
    """What operators are shown: here nothing; tests of observing have fixtures of their own."""
    return OperatingSettings()


@pytest.fixture
def observed() -> Observed:
    """What makes the instruments; a test may have its own."""
    return instruments


@pytest.fixture
async def listening(
    model: ToneModel, access: AccessSettings, operating: OperatingSettings, observed: Observed
) -> AsyncIterator[tuple[RunningServer, ToneSpeech]]:
    """A server that listens, and what it speaks with, which loads when it is told to."""
    async with tone_server(model, tone_settings(access, operating), observed) as parts:
        yield parts


@pytest.fixture
def closed_server(listening: tuple[RunningServer, ToneSpeech]) -> RunningServer:
    """A server that listens but does not serve yet."""
    return listening[0]


@pytest.fixture
def admission(closed_server: RunningServer) -> Admission:
    return closed_server.admission


@pytest.fixture
async def address(listening: tuple[RunningServer, ToneSpeech]) -> str:
    """The address of a server that serves."""
    server, speech = listening
    speech.may_load.set()
    await server.serving()
    return server.address


@pytest.fixture
async def channel(address: str) -> AsyncIterator[grpc.aio.Channel]:
    options = [("grpc.max_receive_message_length", -1)]
    async with grpc.aio.insecure_channel(address, options) as channel:
        yield channel


@pytest.fixture
def stub(channel: grpc.aio.Channel) -> Stub:
    return pb_grpc.TextToSpeechServiceStub(channel)
