"""A pipeline of Pipecat speaks through a real server: `make test-agents` runs these."""

import pytest
from pipecat.frames.frames import (
    InterruptionFrame,
    TTSAudioRawFrame,
    TTSSpeakFrame,
    TTSStartedFrame,
    TTSStoppedFrame,
    TTSTextFrame,
    TTSUpdateSettingsFrame,
)
from pipecat.metrics.metrics import TTFBMetricsData, TTSUsageMetricsData
from pipecat.services.tts_service import TextAggregationMode
from pipecat.transcriptions.language import Language
from pipecat.utils.errors import ErrorCategory
from tests.agents.pipecat_worker import RunningPipeline, running_pipeline
from tests.agents.server import LoggingServer
from tests.agents.speech import LONG, MOST_AFTER_INTERRUPTION, TEXT, WORDS, loudness

from kokoro_pipecat import KokoroSpeechTTSService, KokoroSpeechTTSSettings

NANOSECONDS = 1e9


def spoken(pipeline: RunningPipeline) -> list[str]:
    return [frame.text for frame in pipeline.of(TTSTextFrame)]


@pytest.mark.parametrize("mode", list(TextAggregationMode))
async def test_a_reply_is_spoken_with_the_times_of_its_words(
    server: LoggingServer, mode: TextAggregationMode
) -> None:
    before = len(server.calls())
    service = KokoroSpeechTTSService(target=server.address, text_aggregation_mode=mode)
    async with running_pipeline(service) as pipeline:
        await pipeline.write(TEXT)
        await pipeline.until_spoken()
        (call,) = await server.calls_after(before)
        audio = pipeline.of(TTSAudioRawFrame)
        assert {(frame.sample_rate, frame.num_channels) for frame in audio} == {(24000, 1)}
        seconds = len(pipeline.pcm) / 2 / 24000
        assert seconds == pytest.approx(call["audio_seconds"], abs=0.002)
        assert call["code"] == "OK"
        assert len(pipeline.of(TTSStartedFrame)) == len(pipeline.of(TTSStoppedFrame)) == 1
        words = spoken(pipeline)
        assert " ".join(words) == TEXT
        assert [word for word in words if word.rstrip(".,!") in {"$5.20", "Smith's"}]
        times = [(frame.pts or 0) / NANOSECONDS for frame in pipeline.of(TTSTextFrame)]
        assert times == sorted(times)
        assert len(times) == len(WORDS)
        assert times[-1] - times[0] < seconds
        assert pipeline.errors == []
        kinds = [type(each) for each in pipeline.metrics if each.processor == service.name]
        assert TTFBMetricsData in kinds
        usage = [each.value for each in pipeline.metrics if isinstance(each, TTSUsageMetricsData)]
        assert sum(usage) == pytest.approx(len(TEXT), abs=3)  # the spaces between sentences


async def test_an_interruption_clears_the_call_and_its_audio(server: LoggingServer) -> None:
    before = len(server.calls())
    async with running_pipeline(KokoroSpeechTTSService(target=server.address)) as pipeline:
        await pipeline.write(LONG)
        await pipeline.until(lambda: pipeline.of(TTSAudioRawFrame))
        heard = len(pipeline.pcm)
        await pipeline.send(InterruptionFrame())
        await pipeline.until(lambda: pipeline.of(InterruptionFrame))
        assert (len(pipeline.pcm) - heard) / 2 / 24000 <= MOST_AFTER_INTERRUPTION
        pipeline.forget()
        (call,) = await server.calls_after(before)
        assert call["code"] == "OK"  # cleared, not cancelled
        assert call["characters"] < len(LONG)
        assert pipeline.pcm == b""

        await pipeline.write("I am listening again.")
        await pipeline.until_spoken()
        _, call = await server.calls_after(before, ended=2)
        assert len(pipeline.pcm) / 2 / 24000 == pytest.approx(call["audio_seconds"], abs=0.002)
        assert " ".join(spoken(pipeline)) == "I am listening again."
        assert pipeline.errors == []


async def test_words_are_where_they_are_heard(server: LoggingServer) -> None:
    service = KokoroSpeechTTSService(target=server.address)
    times: list[tuple[str, float]] = []
    add = service.add_word_timestamps

    async def noted(words: list[tuple[str, float]], *context: object) -> None:
        times.extend(words)
        await add(words, *context)  # type: ignore[arg-type]

    service.add_word_timestamps = noted  # type: ignore[assignment,method-assign]
    async with running_pipeline(service) as pipeline:
        await pipeline.write(TEXT)
        await pipeline.until_spoken()
        starts = [start for _, start in times]
        assert [word.strip(",!").removesuffix(".") for word, _ in times] == [
            word.removesuffix(".") for word in WORDS
        ]
        silence = loudness(pipeline.pcm, 24000, 0.0, starts[0] - 0.03)
        heard = [loudness(pipeline.pcm, 24000, start, start + 0.15) for start in starts]
        assert min(heard) > 3 * silence
        assert starts == sorted(starts)


async def test_two_texts_are_spoken_in_turn_at_the_rate_of_the_pipeline(
    server: LoggingServer,
) -> None:
    service = KokoroSpeechTTSService(
        target=server.address,
        settings=KokoroSpeechTTSSettings(voice="bm_george", language=Language.EN_GB, speed=1.5),
    )
    async with running_pipeline(service, sample_rate=16000) as pipeline:
        await pipeline.send(TTSSpeakFrame("One moment."), TTSSpeakFrame("Here it is."))
        await pipeline.until(lambda: len(pipeline.of(TTSStoppedFrame)) == 2)
        assert {frame.sample_rate for frame in pipeline.of(TTSAudioRawFrame)} == {16000}
        assert " ".join(spoken(pipeline)) == "One moment. Here it is."
        assert pipeline.errors == []


async def test_no_server_is_an_error_of_connectivity() -> None:
    async with running_pipeline(KokoroSpeechTTSService(target="127.0.0.1:1")) as pipeline:
        await pipeline.write("Hello there.")
        await pipeline.until_spoken()
        assert pipeline.errors[0].category is ErrorCategory.CONNECTIVITY
        assert "no server listens at 127.0.0.1:1; start one" in pipeline.errors[0].error
        assert pipeline.pcm == b""


async def test_an_unknown_voice_makes_the_service_unusable_until_it_is_changed(
    server: LoggingServer,
) -> None:
    service = KokoroSpeechTTSService(
        target=server.address, settings=KokoroSpeechTTSSettings(voice="nobody")
    )
    async with running_pipeline(service) as pipeline:
        await pipeline.write("Hello there.")
        await pipeline.until_spoken()
        assert pipeline.errors[0].category is ErrorCategory.INVALID_REQUEST
        assert "nobody" in pipeline.errors[0].error
        assert not service.is_usable
        delta = KokoroSpeechTTSSettings(voice="am_adam")
        await pipeline.send(TTSUpdateSettingsFrame(delta=delta))
        await service.set_usable(True)
        await pipeline.write("Hello there.")
        await pipeline.until_spoken(2)
        assert len(pipeline.pcm) > 24000


async def test_a_text_with_nothing_to_say_is_no_error(server: LoggingServer) -> None:
    async with running_pipeline(KokoroSpeechTTSService(target=server.address)) as pipeline:
        await pipeline.write("🙂")
        await pipeline.until_spoken()
        assert pipeline.errors == []


def test_varieties_of_languages_are_known() -> None:
    service = KokoroSpeechTTSService()
    codes = {each: service.language_to_service_language(each) for each in Language}
    assert codes[Language.EN_GB] == "en-GB"
    assert codes[Language.EN] == codes[Language.EN_AU] == "en-US"
    assert codes[Language.ES_MX] == "es-ES"
    assert codes[Language.PT] == "pt-BR"
    assert codes[Language.DE] == "de"
