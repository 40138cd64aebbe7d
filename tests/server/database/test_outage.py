"""A database that ends, hangs and comes back, under a server that goes on."""

import asyncio
import itertools
from pathlib import Path

import grpc
import pytest
from tests.server.access.opening import settings, write_tokens
from tests.server.answers import METHODS, Answer, Stub, ask
from tests.server.observing.ledgers import reading
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from bench.programs.postgres import Postgres
from kokoro_server.access import new_token
from kokoro_server.database import connections
from kokoro_server.settings import AccessSettings, OperatingSettings, PostgresUrl
from kokoro_speech.v1 import speech_pb2 as pb

TOKEN = new_token()
CALLERS = 8
ENOUGH_TOLD = 40


@pytest.fixture
def access(tmp_path: Path) -> AccessSettings:
    return settings(tokens=write_tokens(tmp_path / "tokens", ("acme", TOKEN, 1_000_000)))


@pytest.fixture
def operating(database: PostgresUrl) -> OperatingSettings:
    return OperatingSettings(ledger=database)


async def say(stub: Stub, text: str, name: str, method: str = "Synthesize") -> Answer:
    metadata = (("authorization", f"Bearer {TOKEN}"), ("x-request-id", name))
    return await ask(stub, method, pb.SynthesizeRequest(text=text), metadata)


async def speaks_again(stub: Stub) -> bool:
    return (await say(stub, "hello", "again")).code is grpc.StatusCode.OK


async def test_killed_in_mid_load_it_has_all_that_clients_were_told(
    stub: Stub, database_server: Postgres, database: PostgresUrl
) -> None:
    told = dict[str, int]()
    stop = asyncio.Event()

    async def call_until_stopped(caller: int) -> None:
        for number in itertools.count():
            if stop.is_set():
                return
            text, name = "hello there. " * (1 + (caller + number) % 40), f"{caller}-{number}"
            answer = await say(stub, text, name, METHODS[number % 2])
            if answer.code is grpc.StatusCode.OK:
                told[name] = int(answer.trailers["x-billable-characters"])
                assert told[name] == len(text)
            else:
                assert answer.code is grpc.StatusCode.UNAVAILABLE
                assert answer.info is not None
                assert answer.info.reason == "LEDGER_UNAVAILABLE"
                assert answer.trailers["x-billable-characters"] == "0"

    async with asyncio.TaskGroup() as callers:
        for caller in range(CALLERS):
            callers.create_task(call_until_stopped(caller))
        await eventually(lambda: len(told) >= ENOUGH_TOLD)
        await asyncio.to_thread(database_server.kill)
        await asyncio.to_thread(database_server.start)
        before = len(told)
        await eventually(lambda: len(told) >= before + ENOUGH_TOLD)
        stop.set()
    with reading(database) as ledger:
        rows = ledger.execute("SELECT request_id, characters, attempts FROM calls")
    kept = {name: (characters, attempts) for name, characters, attempts in rows}
    assert {name: kept[name] for name in told} == {name: (told[name], 1) for name in told}


@pytest.mark.parametrize("method", METHODS)
async def test_without_its_database_a_server_speaks_nothing_and_says_why(
    stub: Stub,
    database_server: Postgres,
    model: ToneModel,
    method: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", 0.5)
    assert (await say(stub, "hello", "1", method)).code is grpc.StatusCode.OK
    database_server.kill()
    try:
        refused = await say(stub, "hello", "2", method)
        assert refused.code is grpc.StatusCode.UNAVAILABLE
        assert refused.info is not None
        assert refused.info.reason == "LEDGER_UNAVAILABLE"
        assert refused.trailers["x-billable-units"] == "0"
        assert model.runs == 1
        assert (await stub.ListVoices(pb.ListVoicesRequest(), metadata=_token())).voices
    finally:
        database_server.start()
    monkeypatch.undo()
    await eventually(lambda: speaks_again(stub))


async def test_a_database_that_hangs_holds_no_call(
    stub: Stub, database_server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await say(stub, "hello", "1")).code is grpc.StatusCode.OK
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", 0.3)
    database_server.freeze()
    try:
        answers = await asyncio.gather(*(say(stub, "hello", f"{n}") for n in range(20)))
    finally:
        database_server.thaw()
    assert {answer.code for answer in answers} == {grpc.StatusCode.UNAVAILABLE}
    monkeypatch.undo()
    await eventually(lambda: speaks_again(stub))


def _token() -> tuple[tuple[str, str], ...]:
    return (("authorization", f"Bearer {TOKEN}"),)
