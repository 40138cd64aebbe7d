"""A server ignores fields that it does not know; the client does not send them to it."""

from __future__ import annotations

import asyncio

import pytest
from tests.client.blocking import Client
from tests.client.scripted_server import Script, ScriptedServer

from kokoro_client import AsyncSpeechClient, Cancelled, InvalidRequest

TEXT = "It speaks."


def test_every_call_tells_the_client_s_version(client: Client, script: Script) -> None:
    client.synthesize(TEXT)
    list(client.stream(TEXT))
    client.voices()
    assert [sent["x-contract"] for sent in script.metadata] == ["0.2", "0.2", "0.2"]


@pytest.mark.parametrize("contract", [None, "0.1", "0.2", "nonsense"])
def test_plain_calls_ask_nothing_beforehand(
    client: Client, script: Script, contract: str | None
) -> None:
    script.contract = contract
    client.synthesize(TEXT, voice="af_heart", speed=1.5, seed=7)
    assert len(list(client.stream(TEXT, word_timings=False))) == 1
    assert script.methods == ["Synthesize", "SynthesizeStream"]


def test_a_call_with_newer_fields_asks_once(client: Client, script: Script) -> None:
    for _ in range(2):
        client.synthesize(TEXT, word_timings=True)
        list(client.stream(TEXT, phoneme_timings=True))
    assert script.methods == ["ListVoices", *["Synthesize", "SynthesizeStream"] * 2]


def test_any_earlier_answer_tells_the_version(client: Client, script: Script) -> None:
    list(client.stream(TEXT))
    client.synthesize(TEXT, word_timings=True)
    list(client.stream(TEXT, word_timings=True))
    assert script.methods == ["SynthesizeStream", "Synthesize", "SynthesizeStream"]


@pytest.mark.parametrize("contract", [None, "0.1", "nonsense"])
def test_an_old_server_never_sees_newer_fields(
    client: Client, script: Script, contract: str | None
) -> None:
    script.contract = contract
    with pytest.raises(InvalidRequest) as whole:
        client.synthesize(TEXT, word_timings=True, request_id="mine")
    with pytest.raises(InvalidRequest) as streamed:
        list(client.stream(TEXT, word_timings=True))
    assert script.methods == ["ListVoices", "ListVoices"]
    for raised in (whole, streamed):
        assert raised.value.field == "word_timings"
        assert raised.value.reason == "FIELD_NOT_IN_CONTRACT"
        assert "0.2" in raised.value.message
    assert whole.value.request_id == "mine"


@pytest.mark.parametrize("contract", ["0.2", "0.3", "1.0", "0.10"])
def test_a_newer_server_knows_everything(client: Client, script: Script, contract: str) -> None:
    script.contract = contract
    client.synthesize(TEXT, word_timings=True)
    assert script.methods == ["ListVoices", "Synthesize"]


def test_a_server_that_was_updated_is_noticed(client: Client, script: Script) -> None:
    script.contract = None
    with pytest.raises(InvalidRequest):
        client.synthesize(TEXT, word_timings=True)
    script.contract = "0.2"
    client.synthesize(TEXT, word_timings=True)


def test_an_older_server_among_several_is_noticed_when_it_answers(
    client: Client, script: Script
) -> None:
    client.voices()
    script.contract = None  # as if another server answered
    with pytest.raises(InvalidRequest, match=r"contract is 0\.1"):
        client.synthesize(TEXT, word_timings=True)


def test_an_older_server_among_several_is_noticed_when_it_streams(
    client: Client, script: Script
) -> None:
    client.voices()
    script.contract = None
    with pytest.raises(InvalidRequest, match=r"contract is 0\.1"):
        list(client.stream(TEXT, word_timings=True))


def test_a_stream_that_is_cancelled_before_it_begins_sends_nothing(
    server: ScriptedServer, script: Script
) -> None:
    async def cancel_first() -> None:
        async with AsyncSpeechClient(server.target) as client:
            stream = client.stream(TEXT, word_timings=True)
            stream.cancel()
            with pytest.raises(Cancelled):
                await anext(stream)

    asyncio.run(cancel_first())
    assert "SynthesizeStream" not in script.methods
