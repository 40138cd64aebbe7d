"""Fixtures for tests of a server in this process; see `tone_server`."""

from collections.abc import AsyncIterator, Iterator

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

from bench.programs.postgres import Postgres, postgres
from kokoro_server.database.schema import migrate_schema
from kokoro_server.observing import instruments
from kokoro_server.serving import Observed, RunningServer
from kokoro_server.settings import AccessSettings, OperatingSettings, PostgresUrl
from kokoro_server.synthesis.admission import Admission
from kokoro_server.voices import InstalledVoices
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc


@pytest.fixture(scope="session")
def database_server() -> Iterator[Postgres]:
    with postgres() as server:
        yield server


@pytest.fixture
def database(database_server: Postgres) -> PostgresUrl:
    """A new database with a new ledger."""
    url = PostgresUrl(database_server.new_database())
    migrate_schema(url, create=True)
    return url


@pytest.fixture
def model() -> ToneModel:
    return ToneModel()


@pytest.fixture
def access() -> AccessSettings:
    """Access settings: anyone may call. Tests of access override this fixture."""
    return access_settings()


@pytest.fixture
def operating() -> OperatingSettings:
    """Operating settings: nothing is on. Tests of observing override this fixture."""
    return OperatingSettings()


@pytest.fixture
def observed() -> Observed:
    """The function that makes the instruments; a test may override it."""
    return instruments


@pytest.fixture
def installed() -> InstalledVoices | None:
    """The operator's own voices: none. A test may override it."""
    return None


@pytest.fixture
async def listening(
    model: ToneModel,
    access: AccessSettings,
    operating: OperatingSettings,
    observed: Observed,
    installed: InstalledVoices | None,
) -> AsyncIterator[tuple[RunningServer, ToneSpeech]]:
    """A server that listens, and its speech, which loads when the test says so."""
    settings = tone_settings(access, operating)
    async with tone_server(model, settings, observed, installed) as parts:
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
