"""Servers that share a database."""

from contextlib import AsyncExitStack
from pathlib import Path

import grpc
from tests.server.access.opening import settings, write_tokens
from tests.server.answers import Stub, ask
from tests.server.observing.ledgers import reading
from tests.server.tone_server import ToneModel, serving_tones, tone_settings

from kokoro_server.access import new_token
from kokoro_server.settings import OperatingSettings, PostgresUrl
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

TOKEN = new_token()


async def test_one_quota_and_one_ledger_hold_for_all_servers(
    database: PostgresUrl, tmp_path: Path
) -> None:
    tokens = write_tokens(tmp_path / "tokens", ("acme", TOKEN, 60))
    own = tone_settings(settings(tokens=tokens), OperatingSettings(ledger=database))
    metadata = (("authorization", f"Bearer {TOKEN}"), ("x-request-id", "order-7"))
    async with AsyncExitStack() as stack:
        answers = []
        for _ in range(2):
            server = await stack.enter_async_context(serving_tones(ToneModel(), own))
            channel = await stack.enter_async_context(grpc.aio.insecure_channel(server.address))
            stub: Stub = pb_grpc.TextToSpeechServiceStub(channel)
            request = pb.SynthesizeRequest(text="a" * 60)
            answers.append(await ask(stub, "Synthesize", request, metadata))
    assert [answer.code.name for answer in answers] == ["OK", "RESOURCE_EXHAUSTED"]
    assert answers[1].info is not None
    assert answers[1].info.reason == "QUOTA_EXCEEDED"
    with reading(database) as ledger:
        assert ledger.execute("SELECT client, code, characters, attempts FROM calls") == [
            ("acme", "OK", 60, 2)
        ]
