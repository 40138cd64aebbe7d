"""What an application of LiveKit Agents sees when the service refuses or fails."""

import asyncio
from collections.abc import Iterator

import pytest
from livekit.agents import (
    APIConnectionError,
    APIConnectOptions,
    APIStatusError,
    APITimeoutError,
    tts,
)
from tests.agents.failing_server import (
    FailingServer,
    failing_server,
    full_queue,
    strict_server,
)
from tests.agents.livekit_session import running_agent, words
from tests.agents.speech import LONG, TEXT

from kokoro_client import TLS, AsyncSpeechClient
from kokoro_livekit import TTS

UNTRUSTING = TLS(server_name="speech.example")
ONCE = APIConnectOptions(max_retry=1, retry_interval=0, timeout=600)
OFTEN = APIConnectOptions(max_retry=10_000, retry_interval=0.05, timeout=600)


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FailingServer]:
    with strict_server(tmp_path_factory.mktemp("strict")) as server:
        yield server


def status_error(error: tts.TTSError) -> APIStatusError:
    assert isinstance(error.error, APIStatusError)
    return error.error


async def test_a_full_queue_is_a_status_that_is_tried_again_until_there_is_room(
    strict: FailingServer,
) -> None:
    async with (
        strict.client(strict.token) as client,
        running_agent(TTS(client=client), OFTEN) as agent,
    ):
        async with full_queue(strict) as may_end:
            agent.plugin.on("error", lambda _: may_end.set())
            await agent.reply(words(TEXT))
        refused = status_error(agent.errors[0])
        assert (refused.status_code, refused.retryable) == (429, True)
        assert isinstance(refused.body, dict)
        assert refused.body["reason"] == "OVERLOADED"
        assert refused.body["retry_after"] >= 1
        assert refused.request_id
        assert all(error.recoverable for error in agent.errors)
        assert agent.player.seconds > 1
        assert "".join(agent.screen.texts) == TEXT + " "


async def test_a_queue_that_stays_full_is_an_error_of_the_session(strict: FailingServer) -> None:
    async with (
        strict.client(strict.token) as client,
        running_agent(TTS(client=client), ONCE) as agent,
        full_queue(strict),
    ):
        await agent.reply(words(TEXT))
        assert [error.recoverable for error in agent.errors] == [True, False]
        assert len({status_error(error).request_id for error in agent.errors}) == 2
        assert len(agent.session_errors) == 2
        assert agent.player.seconds == 0


async def test_a_quota_that_is_used_up_ends_the_reply_after_what_was_spoken(
    strict: FailingServer,
) -> None:
    async with (
        strict.client(strict.poor_token) as client,
        running_agent(TTS(client=client), ONCE) as agent,
    ):
        await agent.reply(words(TEXT))
        (error,) = agent.errors
        refused = status_error(error)
        assert (refused.status_code, refused.retryable, error.recoverable) == (429, False, False)
        assert isinstance(refused.body, dict)
        assert refused.body["reason"] == "QUOTA_EXCEEDED"
        assert refused.body["retry_after"] > 1
        assert agent.player.seconds > 0.1


@pytest.mark.parametrize("token", [None, "wrong"])
async def test_no_token_and_a_wrong_one_are_a_401_that_is_not_tried_again(
    strict: FailingServer, token: str | None
) -> None:
    async with strict.client(token) as client:
        plugin = TTS(client=client)
        errors: list[tts.TTSError] = []
        plugin.on("error", errors.append)
        with pytest.raises(APIStatusError) as raised:
            await plugin.synthesize(TEXT, conn_options=ONCE).collect()
        assert (raised.value.status_code, raised.value.retryable) == (401, False)
        assert [error.recoverable for error in errors] == [False]
        await plugin.aclose()


async def test_a_call_over_tls_may_have_a_token_of_its_own(strict: FailingServer) -> None:
    async with strict.client() as client:
        plugin = TTS(client=client, token=strict.token)
        assert (await plugin.synthesize("Hello.", conn_options=ONCE).collect()).duration > 0.1
        await plugin.aclose()


async def test_a_certificate_that_is_not_trusted_is_not_tried_again(strict: FailingServer) -> None:
    async with AsyncSpeechClient(strict.address, tls=UNTRUSTING) as client:
        plugin = TTS(client=client)
        with pytest.raises(APIConnectionError, match="the certificate of") as raised:
            await plugin.synthesize(TEXT, conn_options=OFTEN).collect()
        assert not raised.value.retryable
        await plugin.aclose()


async def test_a_server_that_is_lost_ends_the_reply_after_what_was_spoken() -> None:
    with failing_server() as server:
        async with running_agent(TTS(target=server.address), OFTEN) as agent:
            reply = agent.reply(words(LONG * 20))
            await agent.player.has_audio.wait()
            server.kill()
            await reply
            (error,) = agent.errors
            assert isinstance(error.error, APIConnectionError)
            assert not error.recoverable  # the user has heard a part of it
            assert len(agent.session_errors) == 1
            assert agent.player.seconds > 0


async def test_a_server_that_does_not_answer_in_time_is_a_timeout_that_is_tried_again() -> None:
    connections: list[asyncio.StreamWriter] = []
    silent = await asyncio.start_server(lambda _, writer: connections.append(writer), "127.0.0.1")
    host, port = silent.sockets[0].getsockname()
    async with silent:
        plugin = TTS(target=f"{host}:{port}")
        errors: list[tts.TTSError] = []
        plugin.on("error", errors.append)
        options = APIConnectOptions(max_retry=1, retry_interval=0, timeout=0.2)
        stream = plugin.stream(conn_options=options)
        stream.push_text("Hello there.")
        with pytest.raises(APITimeoutError):
            await anext(stream)
        assert [error.recoverable for error in errors] == [True, False]
        await plugin.aclose()
        for connection in connections:
            connection.close()
