"""Calls over their client's quota, and what counts against a quota."""

import asyncio
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import grpc
import pytest
from tests.server.access.opening import settings, write_tokens
from tests.server.answers import METHODS, Answer, Stub, ask
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.access import new_token
from kokoro_server.acoustic import Waveform
from kokoro_server.settings import AccessSettings
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

ACME, GLOBEX = new_token(), new_token()


@pytest.fixture
def tokens_file(tmp_path: Path) -> Path:
    return write_tokens(tmp_path / "tokens", ("acme", ACME, 60), ("globex", GLOBEX))


@pytest.fixture
def access(tokens_file: Path) -> AccessSettings:
    return settings(tokens=tokens_file)


async def say(stub: Stub, text: str, token: str = ACME, method: str = "Synthesize") -> Answer:
    metadata = (("authorization", f"Bearer {token}"),)
    return await ask(stub, method, pb.SynthesizeRequest(text=text), metadata)


@pytest.mark.parametrize("method", METHODS)
async def test_a_call_over_the_quota_is_refused_and_told_when_to_come_back(
    stub: Stub, method: str
) -> None:
    assert (await say(stub, "a" * 60, method=method)).code is grpc.StatusCode.OK
    refused = await say(stub, "a" * 60, method=method)
    assert refused.code is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert refused.info is not None
    assert refused.info.reason == "QUOTA_EXCEEDED"
    assert "60 characters a minute" in refused.message
    assert refused.retry is not None
    assert 30 <= refused.retry.retry_delay.seconds <= 60  # one character per second comes back
    assert 30_000 <= int(refused.trailers["grpc-retry-pushback-ms"]) <= 60_000
    assert refused.trailers["x-billable-units"] == "0"
    assert (await say(stub, "a" * 60, GLOBEX, method)).code is grpc.StatusCode.OK


async def test_calls_that_are_refused_for_other_reasons_cost_nothing(
    stub: Stub, admission: Admission
) -> None:
    assert (await say(stub, "?!" * 30)).code is grpc.StatusCode.INVALID_ARGUMENT
    with ExitStack() as others:
        for _ in range(4):
            others.enter_context(admission.admit("acme", 19_999))
        overloaded = await say(stub, "a" * 60)
    assert overloaded.info is not None
    assert overloaded.info.reason == "OVERLOADED"
    assert (await say(stub, "segfault" + "a" * 52)).code is grpc.StatusCode.INTERNAL
    assert (await say(stub, "a" * 60)).code is grpc.StatusCode.OK


async def test_the_quota_is_asked_before_the_queue(stub: Stub, admission: Admission) -> None:
    assert (await say(stub, "a" * 60)).code is grpc.StatusCode.OK
    with ExitStack() as others:
        for _ in range(4):
            others.enter_context(admission.admit("acme", 19_999))
        refused = await say(stub, "a" * 60)
    assert refused.info is not None
    assert refused.info.reason == "QUOTA_EXCEEDED"


async def test_a_cancelled_call_gives_back_what_was_not_spoken(
    stub: Stub, model: ToneModel, admission: Admission
) -> None:
    model.may_run.clear()
    cancelled = asyncio.create_task(say(stub, "a" * 60))
    await eventually(lambda: admission.backlog)
    cancelled.cancel()
    await eventually(lambda: not admission.backlog)
    model.may_run.set()
    assert (await say(stub, "a" * 60)).code is grpc.StatusCode.OK


@pytest.mark.parametrize("method", METHODS)
async def test_what_was_computed_for_a_call_that_is_cancelled_counts(
    stub: Stub, model: ToneModel, method: str
) -> None:
    """A caller that hangs up just before the end gets no audio, but has used the computing."""
    speak = model.run

    def speak_once(*given: Any, **named: Any) -> Waveform:  # noqa: ANN401 - as the model's
        waveform = speak(*given, **named)
        model.may_run.clear()
        return waveform

    model.run = speak_once  # type: ignore[method-assign]
    text = f"{'a' * 30}\n{'b' * 29}"  # two segments
    cancelled = asyncio.create_task(say(stub, text, method=method))
    await eventually(lambda: model.runs == 1 and not model.may_run.is_set())
    await asyncio.sleep(0.2)
    cancelled.cancel()
    await eventually(lambda: model.stopped)
    model.may_run.set()
    refused = await say(stub, "a" * 60)
    assert refused.code is grpc.StatusCode.RESOURCE_EXHAUSTED
    model.may_run.set()
    assert (await say(stub, "a" * 29)).code is grpc.StatusCode.OK


async def test_a_new_quota_counts_from_the_next_call_on(stub: Stub, tokens_file: Path) -> None:
    assert (await say(stub, "a" * 60)).code is grpc.StatusCode.OK
    assert (await say(stub, "a" * 60)).code is grpc.StatusCode.RESOURCE_EXHAUSTED
    write_tokens(tokens_file, ("acme", ACME))
    assert (await say(stub, "a" * 60)).code is grpc.StatusCode.OK
