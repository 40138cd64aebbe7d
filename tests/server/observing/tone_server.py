"""A server in this process that speaks in tones, watched."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.server.conftest import Spelling, ToneModel, tone_synthesizer

from kokoro_server.observing import Instruments
from kokoro_server.rpc.server import SpeechServer
from kokoro_server.synthesis.admission import Admission


@asynccontextmanager
async def tone_server(
    watching: Instruments, model: ToneModel
) -> AsyncIterator[tuple[SpeechServer, str]]:
    """Yield a server that serves, and its address."""
    server = SpeechServer(Spelling(), Admission(max_seconds=60, workers=1), instruments=watching)
    address = await server.start("127.0.0.1:0")
    synthesizer = tone_synthesizer(model)
    await server.open(synthesizer)
    yield server, address
    model.may_run.set()
    synthesizer.close()
