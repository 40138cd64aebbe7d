import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import grpc
import pytest
from tests.server.answers import METHODS, Stub, ask
from tests.server.observing.ledgers import Reader, reading, recorder
from tests.server.tone_server import ToneModel, serving_tones, tone_settings
from tests.waiting import eventually

from kokoro_server.calls.call import Call
from kokoro_server.errors import ConfigurationError
from kokoro_server.observing.ledger.sqlite_file import open_for_writing
from kokoro_server.settings import LedgerLocation, OperatingSettings, PostgresUrl
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

Request = pb.SynthesizeRequest


@pytest.fixture
def operating(location: LedgerLocation) -> OperatingSettings:
    return OperatingSettings(ledger=location)


@pytest.fixture
def ledger(stub: Stub, location: LedgerLocation) -> Iterator[Reader]:
    """A separate connection to the ledger of a running server."""
    assert stub
    with reading(location) as reader:
        yield reader


def request_id(name: str) -> tuple[tuple[str, str], ...]:
    return (("x-request-id", name),)


@pytest.mark.parametrize("method", METHODS)
async def test_a_call_is_in_the_ledger_when_its_caller_is_told(
    stub: Stub, ledger: Reader, method: str
) -> None:
    request = Request(text="secret words", voice=pb.VOICE_BF_EMMA)
    await ask(stub, method, request, request_id("order-7"))
    (row,) = ledger.execute(
        "SELECT client, request_id, method, code, language, voice, characters, units, audio_ms, "
        "attempts FROM calls"
    )
    assert row == ("", "order-7", method, "OK", "en-GB", "bf_emma", 12, 1, 840, 1)


@pytest.mark.parametrize("method", METHODS)
async def test_nothing_of_a_text_is_in_the_ledger(stub: Stub, ledger: Reader, method: str) -> None:
    await ask(stub, method, Request(text="zanzibar"), request_id("order-7"))
    (row,) = ledger.execute("SELECT * FROM calls")
    assert "order-7" in row
    assert "zanzibar" not in str(row)


async def test_a_stream_that_breaks_is_in_the_ledger_when_its_caller_is_told(
    stub: Stub, ledger: Reader, model: ToneModel
) -> None:
    model.fails_after = 1
    answer = await ask(stub, "SynthesizeStream", Request(text="One sentence here. " * 60))
    (row,) = ledger.execute("SELECT code, characters, units, request_id FROM calls")
    spoken = int(answer.trailers["x-billable-characters"])
    assert spoken > 0
    assert row == ("INTERNAL", spoken, 1, answer.trailers["x-request-id"])


async def test_calls_that_used_nothing_are_in_the_ledger_too(
    stub: Stub, ledger: Reader, admission: Admission
) -> None:
    await ask(stub, "Synthesize", Request(text=""))
    await ask(stub, "Synthesize", Request(text="segfault"))
    with ExitStack() as others:
        for client in "abcd":
            others.enter_context(admission.admit(client, 600))
        await ask(stub, "SynthesizeStream", Request(text="hello " * 100))
    await stub.ListVoices(pb.ListVoicesRequest())
    counted = "SELECT code, count(*), sum(units) FROM calls GROUP BY code ORDER BY code"

    async def all_there() -> bool:
        return ledger.execute(counted) == [
            ("INTERNAL", 1, 0), ("INVALID_ARGUMENT", 1, 0), ("RESOURCE_EXHAUSTED", 1, 0),
        ]  # fmt: skip

    await eventually(all_there)


async def test_a_cancelled_stream_is_in_the_ledger_with_what_was_sent(
    stub: Stub, ledger: Reader, model: ToneModel
) -> None:
    stream = stub.SynthesizeStream(Request(text="One sentence here. " * 60))
    first = await stream.read()
    assert isinstance(first, pb.SynthesizeStreamResponse)
    model.may_run.clear()
    stream.cancel()
    rows = list[tuple[str, int, int]]()

    async def written() -> bool:
        rows.extend(ledger.execute("SELECT code, characters, units FROM calls"))
        return bool(rows)

    await eventually(written)
    model.may_run.set()
    (code, characters, units) = rows[0]
    assert (code, units) == ("CANCELLED", 1)
    assert characters >= first.text_span.end


async def test_a_call_that_is_sent_again_is_billed_once_for_the_most_it_used(
    stub: Stub, ledger: Reader, model: ToneModel
) -> None:
    long = Request(text="One sentence here. " * 300)
    billed = "SELECT code, characters, units, attempts FROM calls ORDER BY request_id"
    model.fails_after = 1
    broken = await ask(stub, "SynthesizeStream", long, request_id("order-7"))
    spoken = int(broken.trailers["x-billable-characters"])
    assert ledger.execute(billed) == [("INTERNAL", spoken, 1, 1)]
    model.fails_after = 10**9
    await ask(stub, "SynthesizeStream", long, request_id("order-7"))
    assert ledger.execute(billed) == [("OK", 5700, 5, 2)]
    model.fails_after = 0
    await ask(stub, "SynthesizeStream", long, request_id("order-7"))
    await ask(stub, "Synthesize", Request(text="hello"), request_id("order-8"))
    model.fails_after = 10**9
    await ask(stub, "Synthesize", Request(text="hello"), request_id("order-8"))
    assert ledger.execute(billed) == [("OK", 5700, 5, 3), ("OK", 5, 1, 2)]


async def test_calls_wait_for_the_ledger_and_the_server_does_not(
    stub: Stub, ledger: Reader, model: ToneModel
) -> None:
    async def spoken() -> bool:
        return model.runs == 50

    with ledger.locked():  # as another program may do for a moment
        calls = [asyncio.create_task(ask(stub, "Synthesize", Request(text="a"))) for _ in range(50)]
        await eventually(spoken)
        await stub.ListVoices(pb.ListVoicesRequest())
        assert not any(call.done() for call in calls)
    answers = await asyncio.gather(*calls)
    assert [answer.trailers["x-billable-units"] for answer in answers] == ["1"] * 50
    assert ledger.execute("SELECT count(*) FROM calls") == [(50,)]


async def test_calls_that_end_together_share_a_commit(
    tmp_path: Path, database: PostgresUrl
) -> None:
    calls = [Call("Synthesize", str(n), code=grpc.StatusCode.OK) for n in range(50)]
    for call in calls:
        call.delivered(10, 100)
    file = tmp_path / "ledger"
    for location in (file, database):
        async with recorder(location) as ledger:
            await asyncio.gather(*map(ledger.record, calls))
            # A commit writes at least two pages of 4 KiB: fifty commits would write a hundred.
            wal = file.with_name("ledger-wal")
            assert not wal.exists() or wal.stat().st_size < 40 * 4096
    with reading(database) as kept:
        assert kept.execute("SELECT count(DISTINCT xmin::text), count(*) FROM calls") == [(1, 50)]


async def test_an_id_is_a_client_s_own_and_strangers_leave_no_line(
    location: LedgerLocation,
) -> None:
    async with recorder(location) as ledger:
        for client, characters in (("acme", 10), ("birch", 20), ("acme", 5)):
            call = Call("Synthesize", "1", code=grpc.StatusCode.OK, client=client)
            call.delivered(characters, 100)
            await ledger.record(call)
        await ledger.record(Call("Synthesize", "2", code=grpc.StatusCode.UNAUTHENTICATED))
        await ledger.record(Call("other", "3", code=grpc.StatusCode.UNIMPLEMENTED))
    with reading(location) as kept:
        rows = kept.execute(
            "SELECT client, request_id, characters, attempts FROM calls ORDER BY client"
        )
    assert rows == [("acme", "1", 10, 2), ("birch", "1", 20, 1)]


@pytest.mark.parametrize("method", METHODS)
async def test_usage_that_can_t_be_kept_fails_the_call_and_bills_nothing(
    stub: Stub, ledger: Reader, model: ToneModel, method: str
) -> None:
    ledger.rename("calls", "hidden")
    unkept = await ask(stub, method, Request(text="hello"))
    assert unkept.code is grpc.StatusCode.UNAVAILABLE
    assert unkept.info is not None
    assert unkept.info.reason == "LEDGER_UNAVAILABLE"
    assert unkept.trailers["x-billable-units"] == unkept.trailers["x-billable-characters"] == "0"
    refused = await ask(stub, method, Request(text="hello"))
    assert refused.code is grpc.StatusCode.UNAVAILABLE
    assert model.runs == 1  # the server does not speak what it can't bill
    ledger.rename("hidden", "calls")

    async def recovered() -> bool:
        return (await ask(stub, method, Request(text="hello"))).code is grpc.StatusCode.OK

    await eventually(recovered)


async def test_a_stream_that_is_cut_by_the_end_of_its_server_is_in_the_ledger(
    operating: OperatingSettings, location: LedgerLocation, model: ToneModel
) -> None:
    async with (
        serving_tones(model, tone_settings(operating=operating)) as server,
        grpc.aio.insecure_channel(server.address) as channel,
    ):
        stub: Stub = pb_grpc.TextToSpeechServiceStub(channel)
        stream = stub.SynthesizeStream(Request(text="One sentence here. " * 60))
        assert await stream.read()
        model.may_run.clear()
        await server.drain(grace=0.2)
    with reading(location) as ledger:
        (row,) = ledger.execute("SELECT code, units FROM calls")
    assert row == ("UNAVAILABLE", 1)


async def test_a_file_that_is_no_ledger_is_an_error_of_configuration(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no database at all, but long enough to look like one" * 9)
    for name in ("notes.txt", "missing/ledger.sqlite"):
        with pytest.raises(ConfigurationError, match=f"can't write the ledger .*{name}"):
            async with recorder(tmp_path / name):
                pass


def test_a_new_ledger_is_its_owner_s_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(open_for_writing(tmp_path / "ledger")) as connection:
        connection.execute("SELECT 1 FROM calls")
        modes = {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {0o600}
    assert not caplog.records


def test_a_ledger_that_anyone_can_read_is_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "ledger").touch(mode=0o644)
    (tmp_path / "ledger").chmod(0o644)
    open_for_writing(tmp_path / "ledger").close()
    assert "--ledger: anyone on this machine can read" in caplog.text
