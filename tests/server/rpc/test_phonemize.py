"""`Phonemize` as a call like any other: tokens, quotas, fair turns, drain, metrics, ledger."""

import asyncio
import threading
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import grpc
import pytest
from tests.server.access.opening import settings, write_tokens
from tests.server.answers import Answer, Stub, ask
from tests.server.tone_server import Spelling, ToneModel, serving_tones, tone_settings
from tests.waiting import eventually

from kokoro_server.access import new_token
from kokoro_server.observing.ledger.sqlite_file import open_for_reading
from kokoro_server.serving import RunningServer
from kokoro_server.settings import AccessSettings, OperatingSettings
from kokoro_server.synthesis.fair_pool import FairPool
from kokoro_server.verbalizing import AlignedText
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

ACME = new_token()
REQUEST = pb.PhonemizeRequest(text="hello there")
FLOOD = 40


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def access(tmp_path: Path) -> AccessSettings:
    """Anyone with this token may call, and have ten characters spoken per minute."""
    return settings(tokens=write_tokens(tmp_path / "tokens", ("acme", ACME, 10)))


@pytest.fixture
def operating(ledger_file: Path) -> OperatingSettings:
    return OperatingSettings(ledger=ledger_file)


async def phonemize(stub: Stub, token: str = ACME) -> Answer:
    return await ask(stub, "Phonemize", REQUEST, (("authorization", f"Bearer {token}"),))


async def say(stub: Stub, text: str) -> Answer:
    metadata = (("authorization", f"Bearer {ACME}"),)
    return await ask(stub, "Synthesize", pb.SynthesizeRequest(text=text), metadata)


async def test_a_token_is_asked_for(stub: Stub) -> None:
    assert (await phonemize(stub)).code is grpc.StatusCode.OK
    refused = await phonemize(stub, new_token())
    assert refused.code is grpc.StatusCode.UNAUTHENTICATED
    assert refused.info is not None
    assert refused.info.reason == "TOKEN_UNKNOWN"
    assert refused.phonemized is None


async def test_nothing_is_taken_from_the_quota(stub: Stub) -> None:
    for _ in range(3):  # each has more characters than the quota
        assert (await phonemize(stub)).code is grpc.StatusCode.OK
    assert (await say(stub, "a" * 10)).code is grpc.StatusCode.OK
    assert (await say(stub, "a" * 10)).code is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert (await phonemize(stub)).code is grpc.StatusCode.OK


async def test_calls_are_counted_and_use_nothing(
    stub: Stub, closed_server: RunningServer, ledger_file: Path
) -> None:
    await phonemize(stub)
    await ask(stub, "Phonemize", pb.PhonemizeRequest(), (("authorization", f"Bearer {ACME}"),))
    await say(stub, "hello")
    figure = closed_server.instruments.metrics.registry.get_sample_value

    def calls(code: str, reason: str) -> float | None:
        labels = {"method": "Phonemize", "code": code, "reason": reason}
        return figure("kokoro_speech_calls_total", labels)

    await eventually(lambda: calls("INVALID_ARGUMENT", "TEXT_EMPTY") == 1)
    assert calls("OK", "") == 1
    assert figure("kokoro_speech_calls_running", {"method": "Phonemize"}) == 0
    spoken = {"client": "acme", "language": "en-US", "voice": "af_heart"}
    assert figure("kokoro_speech_characters_total", spoken) == 5
    with closing(open_for_reading(ledger_file)) as ledger:
        assert ledger.execute("SELECT method, characters FROM calls").fetchall() == [
            ("Synthesize", 5)
        ]


class HeldG2P:
    """Notes the texts whose G2P begins; holds each `flood` until the test lets one go."""

    def __init__(self) -> None:
        self.begun = list[str]()
        self.may_end = threading.Semaphore(0)

    def note(self, text: AlignedText) -> None:
        self.begun.append(text.text)
        if text.text == "flood":
            assert self.may_end.acquire(timeout=100)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldG2P]:
    g2p, spell = HeldG2P(), Spelling.phonemize

    def phonemize(self: Spelling, code: str, text: AlignedText, *given: Any) -> AlignedText:  # noqa: ANN401
        g2p.note(text)
        return spell(self, code, text, *given)

    monkeypatch.setattr(Spelling, "phonemize", phonemize)
    yield g2p
    g2p.may_end.release(1000)


@pytest.fixture
def asked_turns(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each client has asked for a thread, to check a request or for G2P."""
    asked, turn = Counter[str](), FairPool.turn

    async def noted(self: FairPool, pace: Any) -> Any:  # noqa: ANN401 - as the pool's
        asked[pace.client] += 1
        return await turn(self, pace)

    monkeypatch.setattr(FairPool, "turn", noted)
    return asked


@pytest.fixture
async def open_server() -> AsyncIterator[RunningServer]:
    """A server that anyone may call; each connection is a client."""
    async with serving_tones(ToneModel(), tone_settings()) as server:
        yield server


@pytest.fixture
async def clients(open_server: RunningServer) -> AsyncIterator[list[Stub]]:
    """Two clients, each with a connection of its own."""
    options = (("grpc.use_local_subchannel_pool", 1),)
    async with (
        grpc.aio.insecure_channel(open_server.address, options) as one,
        grpc.aio.insecure_channel(open_server.address, options) as other,
    ):
        yield [pb_grpc.TextToSpeechServiceStub(one), pb_grpc.TextToSpeechServiceStub(other)]


@pytest.mark.parametrize(
    ("method", "request_of_another"),
    [("Synthesize", pb.SynthesizeRequest(text="hello")), ("Phonemize", REQUEST)],
)
async def test_a_flood_of_one_client_lets_another_one_go_first(
    clients: list[Stub],
    held: HeldG2P,
    asked_turns: Counter[str],
    method: str,
    request_of_another: pb.SynthesizeRequest | pb.PhonemizeRequest,
) -> None:
    flooding, other = clients
    one = pb.PhonemizeRequest(text="flood")
    flood = [asyncio.create_task(ask(flooding, "Phonemize", one)) for _ in range(FLOOD)]
    await eventually(lambda: asked_turns.total() == 2 * FLOOD)
    await eventually(lambda: len(held.begun) == 4)  # it has all threads
    answer = asyncio.create_task(ask(other, method, request_of_another))
    await eventually(lambda: asked_turns.total() == 2 * FLOOD + 2)

    held.may_end.release()

    async with asyncio.timeout(60):
        assert (await answer).code is grpc.StatusCode.OK
    assert held.begun.index(request_of_another.text) == 4
    held.may_end.release(FLOOD)
    assert {each.code for each in await asyncio.gather(*flood)} == {grpc.StatusCode.OK}


async def test_a_server_that_drains_finishes_what_it_accepted_and_refuses_the_rest(
    open_server: RunningServer, clients: list[Stub], held: HeldG2P
) -> None:
    accepted = asyncio.create_task(ask(clients[0], "Phonemize", pb.PhonemizeRequest(text="flood")))
    await eventually(lambda: held.begun)
    draining = asyncio.create_task(open_server.drain(grace=30))
    await asyncio.sleep(0)  # it has begun

    refused = await ask(clients[1], "Phonemize", REQUEST)

    assert refused.code is grpc.StatusCode.UNAVAILABLE
    assert "shutting down" in refused.message
    assert not draining.done()
    held.may_end.release()
    answer = await accepted
    assert answer.phonemized is not None
    assert answer.phonemized.phonemes == "flood"
    await draining
