"""Live calls whose client's quota runs out in mid-call."""

from pathlib import Path

import grpc
import pytest
from tests.server.access.opening import settings as access_of
from tests.server.access.opening import write_tokens
from tests.server.answers import Stub, ask
from tests.server.observing.ledgers import reading
from tests.server.rpc.live_answers import Live, LiveAnswer, document, settings
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.access import new_token
from kokoro_server.settings import AccessSettings, OperatingSettings
from kokoro_speech.v1 import speech_pb2 as pb

ACME = new_token()
TOKEN = (("authorization", f"Bearer {ACME}"),)
SENTENCE = "She has exactly thirty marks. "


@pytest.fixture
def access(tmp_path: Path) -> AccessSettings:
    return access_of(tokens=write_tokens(tmp_path / "tokens", ("acme", ACME, 70)))


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def operating(ledger_file: Path) -> OperatingSettings:
    return OperatingSettings(ledger=ledger_file)


async def speak(stub: Stub, count: int) -> Live:
    """Begin a live call and speak `count` sentences."""
    live = Live(stub, settings(), TOKEN)
    for _ in range(count):
        await live.send(SENTENCE)
        await live.until("speech")
    return live


def assert_exceeded(answer: LiveAnswer, characters: int) -> None:
    assert (answer.code, answer.reason) == (grpc.StatusCode.RESOURCE_EXHAUSTED, "QUOTA_EXCEEDED")
    assert answer.trailers["x-billable-characters"] == str(characters)
    assert answer.trailers["x-billable-units"] == "1"
    assert int(answer.trailers["x-audio-duration-ms"]) > 0
    assert int(answer.trailers["grpc-retry-pushback-ms"]) > 0


async def test_a_call_whose_quota_runs_out_ends_with_what_was_spoken(
    stub: Stub, model: ToneModel, ledger_file: Path
) -> None:
    live = await speak(stub, 2)
    await live.send(SENTENCE, SENTENCE)
    answer = await live.end(half_close=False)
    assert_exceeded(answer, 60)
    assert model.runs == 2
    with reading(ledger_file) as ledger:
        (row,) = ledger.execute("SELECT client, method, code, characters, units FROM calls")
    assert row == ("acme", "SynthesizeLive", "RESOURCE_EXHAUSTED", 60, 1)


async def test_a_document_counts_what_it_says(stub: Stub) -> None:
    live = await speak(stub, 1)
    words = f"<speak>{SENTENCE.strip()}</speak>"
    await live.send(document(words))  # 29 characters; with its markup it would be too much
    await live.until("speech")
    await live.send(document(words))
    assert_exceeded(await live.end(half_close=False), 59)


async def test_what_a_clear_drops_is_given_back(stub: Stub, model: ToneModel) -> None:
    live = await speak(stub, 1)
    model.may_run.clear()
    await live.send(SENTENCE)
    await eventually(model.waits.is_set)
    await live.send(pb.SynthesizeLiveRequest(clear=pb.Clear(id=1)))
    await live.until("cleared")
    model.may_run.set()
    await live.send(SENTENCE)
    answer = await live.end()
    assert (answer.code, answer.trailers["x-billable-characters"]) == (grpc.StatusCode.OK, "60")


async def test_a_client_over_its_quota_begins_no_live_call(stub: Stub) -> None:
    await ask(stub, "Synthesize", pb.SynthesizeRequest(text="a" * 70), TOKEN)
    live = Live(stub, settings(), TOKEN)
    await live.send(SENTENCE)
    answer = await live.end(half_close=False)
    assert (answer.reason, answer.trailers["x-billable-units"]) == ("QUOTA_EXCEEDED", "0")
