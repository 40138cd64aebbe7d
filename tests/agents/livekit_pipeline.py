"""An agent of LiveKit Agents speaks through a real server: `make test-agents` runs these."""

from collections.abc import AsyncIterator

import pytest
from livekit.agents import APIConnectionError, APIConnectOptions, APIStatusError, tts
from livekit.agents.types import TimedString
from tests.agents.livekit_session import running_agent, words
from tests.agents.server import LoggingServer
from tests.agents.speech import LONG, MOST_AFTER_INTERRUPTION, TEXT, WORDS, is_aligned

from kokoro_livekit import TTS


async def test_a_reply_is_spoken_while_the_model_writes_it(server: LoggingServer) -> None:
    before = len(server.calls())
    async with running_agent(TTS(target=server.address, voice="af_heart")) as agent:

        async def slow() -> AsyncIterator[str]:
            yield "Hello there, my friend. It"
            await agent.player.has_audio.wait()  # which is spoken before the rest is written
            yield TEXT.removeprefix("Hello there, my friend. It")

        await agent.reply(slow)
        (call,) = await server.calls_after(before)
        player = agent.player
        assert {frame.sample_rate for frame in player.frames} == {24000}
        assert player.seconds == pytest.approx(call["audio_seconds"], abs=0.02)
        assert call["characters"] == len(TEXT)
        (metrics,) = agent.metrics
        assert metrics.request_id == call["request_id"]
        assert (metrics.characters_count, metrics.cancelled) == (len(TEXT), False)
        assert metrics.audio_duration == pytest.approx(player.seconds, abs=0.02)
        assert 0 < metrics.ttfb < metrics.duration
        assert metrics.metadata
        assert metrics.metadata.model_name == "kokoro-82m"


async def test_the_transcript_is_aligned_with_the_audio(server: LoggingServer) -> None:
    before = len(server.calls())
    async with running_agent(TTS(target=server.address)) as agent:
        await agent.reply(words(TEXT))
        texts = agent.screen.texts
        assert "".join(texts) == TEXT + " "
        timed = [each for each in texts if isinstance(each, TimedString) and each.start_time]
        shown = [text.strip().rstrip(",!") for text in timed]
        assert [each if each == "Dr." else each.rstrip(".") for each in shown] == WORDS
        times = [(each.start_time or 0.0, each.end_time or 0.0) for each in timed]
        assert times == sorted(times)
        assert times[-1][1] <= agent.player.seconds
        assert is_aligned(agent.player.pcm, 24000, times)
        message = agent.session.history.items[-1]
        assert getattr(message, "text_content", None) == TEXT + " "
        await server.calls_after(before)  # so that the next test does not count it


async def test_an_interruption_ends_the_audio_and_the_call(server: LoggingServer) -> None:
    before = len(server.calls())
    async with running_agent(TTS(target=server.address)) as agent:
        reply = agent.reply(words(LONG))
        await agent.player.has_audio.wait()
        heard = agent.player.seconds
        agent.session.interrupt()
        await reply
        assert agent.player.seconds - heard <= MOST_AFTER_INTERRUPTION
        (call,) = await server.calls_after(before)
        assert agent.player.seconds_after_clear == 0.0
        assert call["code"] == "CANCELLED"
        assert call["characters"] < len(LONG)
        assert reply.interrupted

        agent.player.frames.clear()
        agent.screen.texts.clear()
        await agent.reply(words("I am listening again."))
        _, call = await server.calls_after(before, ended=2)
        assert call["code"] == "OK"
        assert agent.player.seconds == pytest.approx(call["audio_seconds"], abs=0.02)
        assert "".join(agent.screen.texts) == "I am listening again. "
        assert agent.errors == []


async def test_no_server_is_a_connection_error_that_is_tried_again() -> None:
    plugin = TTS(target="127.0.0.1:1")
    options = APIConnectOptions(max_retry=1, retry_interval=0)
    errors: list[tts.TTSError] = []
    plugin.on("error", errors.append)
    with pytest.raises(APIConnectionError, match=r"no server listens at 127\.0\.0\.1:1; start one"):
        await plugin.synthesize("Hello.", conn_options=options).collect()
    assert [each.recoverable for each in errors] == [True, False]
    assert plugin.label == "kokoro_livekit.tts.TTS"
    await plugin.aclose()


async def test_an_unknown_voice_is_a_status_error_of_the_session(server: LoggingServer) -> None:
    async with running_agent(TTS(target=server.address, voice="nobody")) as agent:
        await agent.reply(words("Hello."))
        (error,) = agent.errors
        assert isinstance(error.error, APIStatusError)
        assert (error.error.status_code, error.recoverable) == (400, False)
        assert error.error.body == {"reason": "VOICE_UNKNOWN", "retry_after": None}
        assert "nobody" in error.error.message
        assert len(agent.session_errors) == 1

        agent.plugin.update_options(voice="am_adam")
        await agent.reply(words("Hello."))
        assert agent.player.seconds > 0.5
        assert len(agent.errors) == 1


async def test_text_that_cannot_be_sent_is_an_error(server: LoggingServer) -> None:
    plugin = TTS(target=server.address)
    with pytest.raises(APIStatusError, match="text"):
        await plugin.synthesize("Hello \ud800.").collect()
    await plugin.aclose()


async def test_a_text_with_nothing_to_say_is_no_error(server: LoggingServer) -> None:
    plugin = TTS(target=server.address)
    for text in ("🙂", " ", "…"):
        async with plugin.stream() as stream:
            stream.push_text(text)
            stream.end_input()
            audio = [each async for each in stream]
        assert 0 < sum(each.frame.duration for each in audio) < 0.1
        assert audio[-1].is_final
    await plugin.aclose()


async def test_every_option_of_the_service_is_one_of_the_plugin(server: LoggingServer) -> None:
    before = len(server.calls())
    plugin = TTS(
        target=server.address,
        sample_rate=16000,
        voice="af_bella:2+af_sky:1",
        speed=2.0,
        pronunciations={"GIF": "jif"},
    )
    fast = await plugin.synthesize("It is a long text in a GIF.").collect()
    plugin.update_options(speed=1.0)
    slow = await plugin.synthesize("It is a long text in a GIF.").collect()
    assert fast.sample_rate == 16000
    assert slow.duration > 1.5 * fast.duration
    await server.calls_after(before, ended=2)  # so that the next test does not count them
    await plugin.aclose()
    with pytest.raises(TypeError, match="did you mean voice"):
        TTS(voic="af_heart")  # type: ignore[call-arg]
