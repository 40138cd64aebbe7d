"""A server process that speaks in tones and keeps a ledger: `tone_process LEDGER`.

Prints its address, and serves until it is killed.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.server.conftest import OneVoice, Spelling, ToneModel

from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.admission import Admission
from kokoro_server.languages import SYMBOLS
from kokoro_server.observing import Instruments, instruments
from kokoro_server.scheduler import Scheduler
from kokoro_server.server import SpeechServer
from kokoro_server.settings import OperatingSettings
from kokoro_server.synthesizer import Synthesizer


@asynccontextmanager
async def tone_server(
    watching: Instruments, model: ToneModel
) -> AsyncIterator[tuple[SpeechServer, str]]:
    """Yield a server that serves, and its address."""
    server = SpeechServer(Spelling(), Admission(max_seconds=60, workers=1), instruments=watching)
    address = await server.start("127.0.0.1:0")
    vocabulary = Vocabulary({symbol: number for number, symbol in enumerate(sorted(SYMBOLS), 1)})
    scheduler = Scheduler(workers=1)
    synthesizer = Synthesizer(model, OneVoice(), vocabulary, Spelling(), scheduler)
    await server.open(synthesizer)
    yield server, address
    model.may_run.set()
    synthesizer.close()


async def serve(ledger: Path) -> None:
    async with (
        instruments(OperatingSettings(ledger=ledger)) as watching,
        tone_server(watching, ToneModel()) as (_, address),
    ):
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
