"""A server killed at any moment has kept all usage that it reported to clients."""

import asyncio
import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import grpc
import pytest
from tests.server import tone_process
from tests.server.answers import METHODS, Stub, ask
from tests.server.tone_process import ToneProcess

from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

CALLERS = 8
ENOUGH_TOLD = 40


@pytest.fixture
def server(ledger_file: Path) -> Iterator[ToneProcess]:
    with tone_process.start(options=["--ledger", str(ledger_file)]) as [server]:
        yield server


async def test_killed_in_mid_load_it_has_all_that_clients_were_told(
    server: ToneProcess, ledger_file: Path
) -> None:
    told = dict[str, tuple[int, int]]()
    async with grpc.aio.insecure_channel(server.address) as channel, asyncio.timeout(60):
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        async with asyncio.TaskGroup() as callers:
            for caller in range(CALLERS):
                callers.create_task(call_until_killed(stub, caller, told))
            while len(told) < ENOUGH_TOLD:  # noqa: ASYNC110 - callers work on
                await asyncio.sleep(0.005)
            server.process.kill()
    assert len(told) >= ENOUGH_TOLD
    with closing(sqlite3.connect(ledger_file)) as ledger:
        rows = ledger.execute("SELECT request_id, characters, units FROM calls")
        kept = {request_id: usage for request_id, *usage in rows}
        (intact,) = ledger.execute("PRAGMA integrity_check").fetchone()
    assert {request_id: tuple(kept[request_id]) for request_id in told} == told
    assert intact == "ok"


async def call_until_killed(stub: Stub, caller: int, told: dict[str, tuple[int, int]]) -> None:
    """Call again and again, and note the trailing metadata, until the server is gone."""
    for number in itertools.count():
        text = "hello there. " * (1 + (caller + number) % 40)
        request_id = f"{caller}-{number}"
        metadata = (("x-request-id", request_id),)
        answer = await ask(
            stub, METHODS[number % 2], pb.SynthesizeRequest(text=text), metadata=metadata
        )
        if answer.code is not grpc.StatusCode.OK:
            assert answer.code is grpc.StatusCode.UNAVAILABLE
            assert "x-billable-units" not in answer.trailers
            return
        characters, units = (answer.trailers[f"x-billable-{n}"] for n in ("characters", "units"))
        assert int(characters) == len(text)
        told[request_id] = (int(characters), int(units))
