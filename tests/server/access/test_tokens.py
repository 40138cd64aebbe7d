"""Bearer tokens: which callers each method accepts, and how it refuses the others."""

import asyncio
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from tests.server.access.opening import replace, settings, write_tokens
from tests.server.answers import METHODS, Stub, ask
from tests.server.bare_connection import PATHS_OF_BYTES, call_path
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.access import new_token
from kokoro_server.calls.call import Call
from kokoro_server.settings import AccessSettings
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest
Metadata = tuple[tuple[str, str], ...]

TOKEN = new_token()


def bearer(token: str) -> Metadata:
    return (("authorization", f"Bearer {token}"),)


async def code_of(channel: grpc.aio.Channel, path: str) -> object:
    """Return the status code of a call of the method at `path`."""
    method: Any = channel.unary_unary(path)
    return await method(b"").code()


@pytest.fixture
def tokens_file(tmp_path: Path) -> Path:
    return write_tokens(tmp_path / "tokens", ("acme", TOKEN), ("globex", new_token()))


@pytest.fixture
def access(tokens_file: Path) -> AccessSettings:
    return settings(tokens=tokens_file)


class Accounts(asyncio.Queue[Call]):
    """The account of each call that has ended."""

    async def next(self) -> Call:
        return await asyncio.wait_for(self.get(), 10)


@pytest.fixture
def accounts(monkeypatch: pytest.MonkeyPatch) -> Accounts:
    ended = Accounts()

    def log(call: Call) -> None:
        ended.put_nowait(call)

    monkeypatch.setattr(Call, "log", log)
    return ended


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
@pytest.mark.parametrize("method", METHODS)
async def test_a_known_token_is_let_in_and_its_client_named(
    stub: Stub, accounts: Accounts, method: str, scheme: str
) -> None:
    metadata = (("authorization", f"{scheme} {TOKEN}"),)
    answer = await ask(stub, method, Request(text="hello"), metadata)
    assert answer.code is grpc.StatusCode.OK
    assert (await accounts.next()).client == "acme"


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        ((), "TOKEN_MISSING"),
        ((("authorization", f"Basic {TOKEN}"),), "TOKEN_MISSING"),
        (bearer(""), "TOKEN_UNKNOWN"),
        (bearer(TOKEN[:-1]), "TOKEN_UNKNOWN"),
        (bearer(TOKEN.swapcase()), "TOKEN_UNKNOWN"),
    ],
)
@pytest.mark.parametrize("method", METHODS)
async def test_a_call_without_a_known_token_is_refused_and_bills_nothing(
    stub: Stub, model: ToneModel, method: str, metadata: Metadata, reason: str
) -> None:
    answer = await ask(stub, method, Request(text="hello"), (*metadata, ("x-request-id", "7")))
    assert answer.code is grpc.StatusCode.UNAUTHENTICATED
    assert answer.info is not None
    assert (answer.info.reason, answer.info.domain) == (reason, "kokoro-speech")
    assert answer.trailers["x-billable-units"] == "0"
    assert answer.trailers["x-request-id"] == "7"
    assert TOKEN not in answer.message
    assert model.runs == 0


async def test_a_refused_call_is_accounted_for_without_a_client(
    stub: Stub, channel: grpc.aio.Channel, accounts: Accounts
) -> None:
    await ask(stub, "Synthesize", Request(text="hello"))
    await code_of(channel, "/made.up/Forged\tline")
    ended = [await accounts.next() for _ in range(2)]
    assert [(call.method, call.client) for call in ended] == [("Synthesize", ""), ("other", "")]
    assert {call.code for call in ended} == {grpc.StatusCode.UNAUTHENTICATED}


@pytest.mark.parametrize(
    "path",
    [
        "/kokoro_speech.v1.TextToSpeechService/ListVoices",
        "/grpc.channelz.v1.Channelz/GetServers",
        "/grpc.health.v1.HealthAndMore/Check",
        "/nobody.v1.Serves/This",
    ],
)
async def test_every_other_method_is_refused_too(channel: grpc.aio.Channel, path: str) -> None:
    assert await code_of(channel, path) is grpc.StatusCode.UNAUTHENTICATED


@pytest.mark.parametrize("path", PATHS_OF_BYTES)
async def test_a_path_of_bytes_asks_for_a_token(
    address: str, accounts: Accounts, path: str
) -> None:
    await call_path(address, path)
    call = await accounts.next()
    assert (call.method, call.code) == ("other", grpc.StatusCode.UNAUTHENTICATED)


async def test_reflection_asks_for_a_token(channel: grpc.aio.Channel) -> None:
    reflection: Any = reflection_pb2_grpc.ServerReflectionStub
    request = reflection_pb2.ServerReflectionRequest(list_services="")
    refused = reflection(channel).ServerReflectionInfo(iter([request]))
    assert await refused.code() is grpc.StatusCode.UNAUTHENTICATED
    known = reflection(channel).ServerReflectionInfo(iter([request]), metadata=bearer(TOKEN))
    assert len((await known.read()).list_services_response.service) == 3


async def test_health_asks_nobody(channel: grpc.aio.Channel) -> None:
    health: Any = health_pb2_grpc.HealthStub(channel)
    request = health_pb2.HealthCheckRequest()
    assert (await health.Check(request)).status == health_pb2.HealthCheckResponse.SERVING
    watch = health.Watch(request)
    assert (await watch.read()).status == health_pb2.HealthCheckResponse.SERVING
    watch.cancel()


async def test_concurrent_calls_keep_their_own_client(
    stub: Stub, tokens_file: Path, accounts: Accounts
) -> None:
    tokens = {f"client-{number}": new_token() for number in range(8)}
    write_tokens(tokens_file, *tokens.items())
    await asyncio.gather(
        *(
            ask(stub, "Synthesize", Request(text="hello"), (*bearer(token), ("x-request-id", name)))
            for name, token in tokens.items()
        )
    )
    ended = [await accounts.next() for _ in tokens]
    assert {call.request_id: call.client for call in ended} == {name: name for name in tokens}


async def test_a_changed_file_counts_from_the_next_call_on(
    stub: Stub, model: ToneModel, admission: Admission, tokens_file: Path
) -> None:
    model.may_run.clear()
    request = Request(text="hello there. " * 30)
    begun = asyncio.create_task(ask(stub, "SynthesizeStream", request, bearer(TOKEN)))
    await eventually(lambda: admission.backlog)
    new = new_token()
    write_tokens(tokens_file, ("acme", new))
    old = await ask(stub, "Synthesize", request, bearer(TOKEN))
    model.may_run.set()
    assert old.code is grpc.StatusCode.UNAUTHENTICATED
    assert (await ask(stub, "Synthesize", request, bearer(new))).code is grpc.StatusCode.OK
    assert (await begun).code is grpc.StatusCode.OK


@pytest.mark.parametrize("content", ["", "acme 12ab", "# all commented out\n"])
async def test_a_broken_file_keeps_the_old_clients_and_says_so_once(
    stub: Stub, tokens_file: Path, caplog: pytest.LogCaptureFixture, content: str
) -> None:
    replace(tokens_file, content.encode())
    for _ in range(2):
        answer = await ask(stub, "Synthesize", Request(text="hello"), bearer(TOKEN))
        assert answer.code is grpc.StatusCode.OK
    lines = [record for record in caplog.records if record.name == "kokoro_server.watched"]
    assert [line.levelname for line in lines] == ["WARNING"]
    assert "12ab" not in caplog.text
