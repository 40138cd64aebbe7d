"""The replies of voice agents, against a scripted server."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import pytest
from tests.client.scripted_server import Script, ScriptedServer
from tests.client.scripted_speech import sine

from kokoro_client import AsyncSpeechClient, LiveOptions
from kokoro_client.replies import AsyncReplies, AsyncReply
from kokoro_speech.v1 import speech_pb2 as pb


@pytest.fixture
async def replies(server: ScriptedServer) -> AsyncIterator[AsyncReplies]:
    replies = AsyncReplies(server.target, None, LiveOptions(voice="af_sky"))
    yield replies
    await replies.close()


async def joined(reply: AsyncReply) -> bytes:
    return b"".join([part.audio async for part in reply])


async def test_the_audio_comes_in_short_parts(replies: AsyncReplies) -> None:
    reply = replies.begin(24000)
    parts = [part async for part in reply.of(["Hello ", "there."])]
    assert max(len(part.audio) for part in parts) == 2 * 24000 // 50
    assert b"".join(part.audio for part in parts) == sine(0) + sine(1)
    assert parts[-1].rest == "Hello there."  # the script tells no words


async def test_a_reply_ends_with_the_last_flush_of_its_text(
    replies: AsyncReplies, script: Script
) -> None:
    reply = replies.begin(24000, voice="bf_emma", speed=None)
    listening = asyncio.create_task(joined(reply))
    await reply.send("Hello ")
    await reply.flush()
    await reply.send("there.")
    await reply.end()
    assert await listening == sine(0) + sine(1)
    await reply.interrupt()  # too late to change anything
    (settings,) = script.settings
    assert settings.request.voice == pb.VOICE_BF_EMMA
    assert not settings.request.HasField("speed")
    assert settings.request.word_timings


async def test_an_interruption_ends_the_call_well(replies: AsyncReplies) -> None:
    reply = replies.begin(24000)
    await reply.send("Hello ")
    await anext(parts := aiter(reply))
    await reply.interrupt()
    assert b"".join([part.audio async for part in parts]) == sine(0)[960:]


async def test_pauses_of_any_length_end_no_reply(server: ScriptedServer, script: Script) -> None:
    replies = AsyncReplies(server.target, None, LiveOptions(), keepalive_seconds=0.001)
    wait_for_empty_text = partial(asyncio.to_thread, script.empty_texts.acquire, timeout=60)

    async def texts() -> AsyncIterator[str]:
        assert await wait_for_empty_text()
        yield "Hello "
        assert await wait_for_empty_text()
        assert await wait_for_empty_text()
        yield "there."

    spoken = [part.audio async for part in replies.begin(24000).of(texts())]
    assert b"".join(spoken) == sine(0) + sine(1)

    listening = asyncio.create_task(joined(reply := replies.begin(24000)))
    await reply.send("Hello ")
    assert await wait_for_empty_text()
    await reply.end()
    assert await listening == sine(0)
    await replies.close()


async def test_options_change_for_the_replies_that_follow(
    replies: AsyncReplies, script: Script
) -> None:
    replies.update({"voice": "am_adam"})
    assert [part async for part in replies.begin(24000).of(["Hello."])]
    assert script.settings[0].request.voice == pb.VOICE_AM_ADAM
    with pytest.raises(TypeError, match="did you mean voice"):
        replies.update({"voic": "am_adam"})  # type: ignore[typeddict-unknown-key]


async def test_the_client_of_a_caller_stays_open(server: ScriptedServer) -> None:
    async with AsyncSpeechClient(server.target) as client:
        await AsyncReplies(None, client, LiveOptions()).close()
        assert await client.health()


async def test_a_server_without_an_answer_to_the_first_word_is_a_timeout(
    replies: AsyncReplies, script: Script
) -> None:
    script.hang_after = 0
    with pytest.raises(TimeoutError):
        await anext(replies.begin(24000).of(["Hello", " there."], first_audio_within=0.1))
    await asyncio.to_thread(script.cancelled.wait)


async def test_a_word_that_is_not_complete_yet_does_not_count(replies: AsyncReplies) -> None:
    is_heard = asyncio.Event()

    async def texts() -> AsyncIterator[str]:
        yield "Hello"
        await is_heard.wait()
        yield " there."

    audio = b""
    async for part in replies.begin(24000).of(texts(), first_audio_within=0.0):
        audio += part.audio
        is_heard.set()
    assert audio == sine(0) + sine(1)
