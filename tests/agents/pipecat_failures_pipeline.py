"""What an application of Pipecat sees when the service refuses or fails."""

from collections.abc import Iterator

import pytest
from pipecat.frames.frames import TTSAudioRawFrame, TTSStartedFrame, TTSStoppedFrame
from pipecat.utils.errors import ErrorCategory
from tests.agents.failing_server import FailingServer, failing_server, full_queue, strict_server
from tests.agents.pipecat_worker import RunningPipeline, running_pipeline
from tests.agents.speech import LONG, TEXT

from kokoro_client import TLS, AsyncSpeechClient, Overloaded
from kokoro_pipecat import KokoroSpeechTTSService


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FailingServer]:
    with strict_server(tmp_path_factory.mktemp("strict")) as server:
        yield server


def has_ended(pipeline: RunningPipeline) -> bool:
    return len(pipeline.of(TTSStartedFrame)) == len(pipeline.of(TTSStoppedFrame)) == 1


async def test_a_full_queue_is_an_error_that_leaves_the_service_usable(
    strict: FailingServer,
) -> None:
    async with strict.client(strict.token) as client:
        service = KokoroSpeechTTSService(client=client)
        async with running_pipeline(service) as pipeline:
            async with full_queue(strict):
                await pipeline.write(TEXT)
                await pipeline.until_spoken()
            refused = pipeline.errors[0]
            assert refused.category is ErrorCategory.RATE_LIMIT
            assert isinstance(refused.exception, Overloaded)
            assert refused.exception.reason == "OVERLOADED"
            assert (refused.exception.retry_after or 0) >= 1
            assert has_ended(pipeline)
            assert pipeline.pcm == b""
            assert service.is_usable

            pipeline.forget()
            await pipeline.write(TEXT)
            await pipeline.until_spoken()
            assert len(pipeline.pcm) > 24000


async def test_a_quota_that_is_used_up_ends_the_reply_after_what_was_spoken(
    strict: FailingServer,
) -> None:
    async with strict.client(strict.poor_token) as client:
        service = KokoroSpeechTTSService(client=client)
        async with running_pipeline(service) as pipeline:
            await pipeline.write(TEXT)
            await pipeline.until_spoken()
            (refused,) = pipeline.errors
            assert refused.category is ErrorCategory.QUOTA
            assert isinstance(refused.exception, Overloaded)
            assert refused.exception.reason == "QUOTA_EXCEEDED"
            assert (refused.exception.retry_after or 0) > 1
            assert has_ended(pipeline)
            assert pipeline.pcm
            assert service.is_usable


@pytest.mark.parametrize("token", [None, "wrong"])
async def test_no_token_and_a_wrong_one_make_the_service_unusable(
    strict: FailingServer, token: str | None
) -> None:
    async with strict.client(token) as client:
        service = KokoroSpeechTTSService(client=client)
        async with running_pipeline(service) as pipeline:
            await pipeline.write(TEXT)
            await pipeline.until_spoken()
            assert pipeline.errors[0].category is ErrorCategory.AUTHENTICATION
            assert not service.is_usable


async def test_a_call_over_tls_may_have_a_token_of_its_own(strict: FailingServer) -> None:
    async with strict.client() as client:
        service = KokoroSpeechTTSService(client=client, options={"token": strict.token})
        async with running_pipeline(service) as pipeline:
            await pipeline.write("Hello.")
            await pipeline.until_spoken()
            assert pipeline.pcm
            assert pipeline.errors == []


async def test_a_certificate_that_is_not_trusted_is_named(strict: FailingServer) -> None:
    untrusting = TLS(server_name="speech.example")
    async with (
        AsyncSpeechClient(strict.address, tls=untrusting) as client,
        running_pipeline(KokoroSpeechTTSService(client=client)) as pipeline,
    ):
        await pipeline.write("Hello.")
        await pipeline.until_spoken()
        assert pipeline.errors[0].category is ErrorCategory.CONNECTIVITY
        assert "the certificate of" in pipeline.errors[0].error


async def test_a_server_that_is_lost_ends_the_reply_after_what_was_spoken() -> None:
    with failing_server() as server:
        service = KokoroSpeechTTSService(target=server.address)
        async with running_pipeline(service) as pipeline:
            await pipeline.write(LONG * 20)
            await pipeline.until(lambda: pipeline.of(TTSAudioRawFrame))
            server.kill()
            await pipeline.until_spoken()
            (error,) = pipeline.errors
            assert error.category is ErrorCategory.CONNECTIVITY
            assert has_ended(pipeline)
            assert service.is_usable
