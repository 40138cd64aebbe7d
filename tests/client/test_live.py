"""Live calls of both clients, against a scripted server."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator

import grpc
import pytest
from tests.client.scripted_server import Failure, Script, ScriptedServer, error_info

from kokoro_client import (
    AsyncSpeechClient,
    Chunk,
    Cleared,
    Flushed,
    InternalError,
    InvalidRequest,
    SpeechClient,
    Unavailable,
)
from kokoro_speech.v1 import speech_pb2 as pb

NOT_SERVING = Failure(grpc.StatusCode.UNAVAILABLE, details=(error_info("NOT_SERVING"),))


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[SpeechClient]:
    with SpeechClient(server.target) as client:
        yield client


@pytest.fixture
async def async_client(server: ScriptedServer) -> AsyncIterator[AsyncSpeechClient]:
    async with AsyncSpeechClient(server.target) as client:
        yield client


def test_a_live_call_yields_speech_and_answers(client: SpeechClient) -> None:
    with client.live(voice="bf_emma", request_id="mine") as live:
        live.send("Hello ")
        chunk = next(live)
        flushed = live.flush()
        cleared = live.clear()
        events = [next(live), next(live)]
        live.send("there.")
        live.close()
        rest = list(live)
    assert isinstance(chunk, Chunk)
    assert (chunk.sequence, chunk.text_span, chunk.audio_format) == (0, (0, 6), "wav")
    assert flushed != cleared
    assert events == [
        Flushed(id=flushed, text_span=(0, 6), duration_ms=250),
        Cleared(id=cleared, text_span=(6, 6)),
    ]
    assert [each.text_span for each in rest] == [(6, 12)]
    assert (live.usage.billable_characters, live.usage.request_id) == (12, "mine")


def test_a_document_is_sent_as_it_is(client: SpeechClient, script: Script) -> None:
    with client.live() as live:
        live.send("Hello ")
        live.send_ssml("<speak>you</speak>")
        live.close()
        assert [event.text_span for event in live] == [(0, 6), (6, 24)]
    assert script.documents == ["<speak>you</speak>"]


async def test_an_async_document_is_sent_as_it_is(
    async_client: AsyncSpeechClient, script: Script
) -> None:
    async with async_client.live() as live:
        await live.send("Hello ")
        await live.send_ssml("<speak>you</speak>")
        live.close()
        assert [event.text_span async for event in live] == [(0, 6), (6, 24)]
    assert script.documents == ["<speak>you</speak>"]


def test_a_document_that_can_t_be_encoded_is_refused_at_once(client: SpeechClient) -> None:
    with client.live() as live, pytest.raises(InvalidRequest, match="ssml"):
        live.send_ssml("\ud800")


async def test_an_async_live_call_yields_speech_and_answers(
    async_client: AsyncSpeechClient,
) -> None:
    async with async_client.live(voice="bf_emma", request_id="mine") as live:
        await live.send("Hello ")
        chunk = await anext(live)
        flushed = await live.flush()
        cleared = await live.clear()
        events = [await anext(live), await anext(live)]
        await live.send("there.")
        live.close()
        rest = [event async for event in live]
    assert isinstance(chunk, Chunk)
    assert events == [
        Flushed(id=flushed, text_span=(0, 6), duration_ms=250),
        Cleared(id=cleared, text_span=(6, 6)),
    ]
    assert [each.text_span for each in rest] == [(6, 12)]
    assert (live.usage.billable_characters, live.usage.request_id) == (12, "mine")


def test_the_options_reach_the_server(client: SpeechClient, script: Script) -> None:
    with client.live(speed=2, seed=3, word_timings=True, max_buffer_delay_ms=0) as live:
        live.close()
        assert list(live) == []
    request = pb.SynthesizeRequest(
        speed=2, seed=3, word_timings=True, audio_encoding=pb.AUDIO_ENCODING_WAV
    )
    assert script.settings == [pb.LiveSettings(request=request, max_buffer_delay_ms=0)]


def test_an_unknown_option_is_refused(client: SpeechClient) -> None:
    with pytest.raises(TypeError, match="did you mean max_buffer_delay_ms"):
        client.live(max_buffer_delay=1)  # type: ignore[call-arg]


def test_text_that_is_not_unicode_is_refused(client: SpeechClient) -> None:
    with client.live() as live, pytest.raises(InvalidRequest, match="text"):
        live.send("\ud800")


def test_long_text_is_sent_in_several_messages(client: SpeechClient) -> None:
    chunks = list(client.speak_stream(["a" * 50_000]))
    assert [chunk.text_span[1] for chunk in chunks] == [19_999, 39_998, 50_000]


def test_texts_are_spoken_as_they_come(client: SpeechClient) -> None:
    speech = client.speak_stream(iter(["Once ", "upon ", "a time."]))
    assert [chunk.text_span for chunk in speech] == [(0, 5), (5, 10), (10, 17)]
    assert speech.usage.billable_characters == 17


async def test_async_texts_are_spoken_as_they_come(async_client: AsyncSpeechClient) -> None:
    async def words() -> AsyncIterator[str]:
        for word in ("Once ", "upon ", "a time."):
            yield word

    for texts in (words(), ["Once ", "upon ", "a time."]):
        speech = async_client.speak_stream(texts)
        assert [chunk.text_span async for chunk in speech] == [(0, 5), (5, 10), (10, 17)]
        assert speech.usage.billable_characters == 17


def broken() -> Iterator[str]:
    yield "Once "
    raise LookupError("the text ran out")


def test_an_error_of_the_texts_cancels_the_call_and_is_raised(client: SpeechClient) -> None:
    with pytest.raises(LookupError, match="ran out"):
        list(client.speak_stream(broken()))


async def test_an_error_of_async_texts_cancels_the_call_and_is_raised(
    async_client: AsyncSpeechClient,
) -> None:
    with pytest.raises(LookupError, match="ran out"):
        _ = [chunk async for chunk in async_client.speak_stream(broken())]


def test_a_refused_call_is_tried_again_with_all_its_text(
    client: SpeechClient, script: Script
) -> None:
    script.failures.extend([NOT_SERVING, NOT_SERVING])
    with client.live() as live:
        for word in ("Once ", "upon ", "a time."):
            live.send(word)
        live.close()
        assert [event.text_span for event in live] == [(0, 5), (5, 10), (10, 17)]
    assert len(script.methods) == 3


async def test_an_async_refused_call_is_tried_again_with_all_its_text(
    async_client: AsyncSpeechClient, script: Script
) -> None:
    script.failures.extend([NOT_SERVING, NOT_SERVING])
    async with async_client.live() as live:
        for word in ("Once ", "upon ", "a time."):
            await live.send(word)
        live.close()
        assert [event.text_span async for event in live] == [(0, 5), (5, 10), (10, 17)]
    assert len(script.methods) == 3


def test_nothing_is_tried_again_once_an_answer_has_come(server: ScriptedServer) -> None:
    with SpeechClient(server.target) as client, client.live() as live:
        live.flush()
        assert isinstance(next(live), Flushed)
        server.server.stop(None).wait()
        with pytest.raises(Unavailable):
            next(live)
        with pytest.raises(Unavailable):
            live.send("more")
    assert server.script.methods == ["SynthesizeLive"]


async def test_the_status_of_a_call_that_fails_while_text_is_sent_is_the_server_s(
    async_client: AsyncSpeechClient, script: Script
) -> None:
    script.break_after = 1
    async with async_client.live() as live:
        sending = asyncio.create_task(_send_for_ever(live.send))
        with pytest.raises(InternalError, match="broke") as raised:
            _ = [event async for event in live]
        with pytest.raises(InternalError):
            await sending
    assert raised.value.reason == "SYNTHESIS_FAILED"
    assert raised.value.usage is not None
    assert raised.value.usage.billable_characters == 30


async def _send_for_ever(send: object) -> None:
    while True:
        await send("word ")  # type: ignore[operator]


def test_a_sender_is_not_left_waiting_when_the_call_ends(
    client: SpeechClient, script: Script
) -> None:
    script.break_after = 0
    with client.live() as live:
        errors = list[Exception]()

        def send() -> None:
            try:
                while True:
                    live.send("word ")
            except InternalError as error:
                errors.append(error)

        sender = threading.Thread(target=send)
        sender.start()
        with pytest.raises(InternalError, match="broke"):
            list(live)
        sender.join(30)
    assert not sender.is_alive()
    assert errors


def test_no_text_follows_its_end(client: SpeechClient) -> None:
    with client.live() as live:
        live.close()
        with pytest.raises(RuntimeError, match="closed"):
            live.send("more")


@pytest.mark.parametrize("texts", [["Hello \ud800."], ["Hello ", "there\ud800."]])
async def test_a_text_that_cannot_be_sent_ends_the_speech_of_its_iterator(
    client: SpeechClient, async_client: AsyncSpeechClient, texts: list[str]
) -> None:
    with pytest.raises(InvalidRequest, match="text"):
        list(client.speak_stream(texts))
    with pytest.raises(InvalidRequest, match="text"):
        _ = [chunk async for chunk in async_client.speak_stream(texts)]
