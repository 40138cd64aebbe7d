import asyncio

import grpc
import pytest
from tests.server.answers import METHODS, Stub, ask
from tests.server.observing.conftest import Samples, Scrape
from tests.server.pronouncing import phonemes_of
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.observing import Instruments, Metrics
from kokoro_server.observing.exposition import exposed
from kokoro_server.observing.instruments import instruments
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings import OperatingSettings
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest


def ours(samples: Samples, name: str) -> dict[tuple[str, ...], float]:
    """Return the samples called `name`, by label values."""
    return {labels: value for (each, labels), value in samples.items() if each == name}


async def test_calls_are_counted_by_method_and_code(stub: Stub, scrape: Scrape) -> None:
    await ask(stub, "Synthesize", Request(text="hello"))
    await ask(stub, "Synthesize", Request(text="hello"))
    await ask(stub, "SynthesizeStream", Request(text="hello"))
    await ask(stub, "SynthesizeStream", Request(text=""))
    await stub.ListVoices(pb.ListVoicesRequest())

    async def counted() -> bool:
        return ours(await scrape(), "kokoro_speech_calls_total") == {
            ("OK", "Synthesize", ""): 2,
            ("OK", "SynthesizeStream", ""): 1,
            ("INVALID_ARGUMENT", "SynthesizeStream", "TEXT_EMPTY"): 1,
            ("OK", "ListVoices", ""): 1,
        }

    await eventually(counted)  # a caller may get an error before the server counts it
    samples = await scrape()
    assert samples["kokoro_speech_call_seconds_count", ("OK", "Synthesize")] == 2
    assert ours(samples, "kokoro_speech_first_audio_seconds_count") == {
        ("Synthesize",): 2,
        ("SynthesizeStream",): 1,
    }
    assert set(ours(samples, "kokoro_speech_calls_running").values()) == {0}


@pytest.mark.parametrize("method", METHODS)
async def test_usage_is_counted_by_language_voice_and_client(
    stub: Stub, scrape: Scrape, method: str
) -> None:
    await ask(stub, method, Request(text="hello", voice=pb.VOICE_BF_EMMA))
    await ask(stub, method, Request(text="hello", voice=pb.VOICE_BF_EMMA))
    await ask(stub, method, Request(text="ciao " * 500, language=pb.LANGUAGE_ITALIAN))
    samples = await scrape()
    nobody = ""
    assert ours(samples, "kokoro_speech_characters_total") == {
        (nobody, "en-GB", "bf_emma"): 10,
        (nobody, "it-IT", "if_sara"): 2500,
    }
    assert ours(samples, "kokoro_speech_billable_units_total") == {
        (nobody, "en-GB", "bf_emma"): 2,
        (nobody, "it-IT", "if_sara"): 2,
    }
    assert samples["kokoro_speech_audio_seconds_total", (nobody, "en-GB", "bf_emma")] == 0.98
    assert ours(samples, "kokoro_speech_compute_seconds_total").keys() == {("en-GB",), ("it-IT",)}
    assert samples["kokoro_speech_compute_seconds_total", ("en-GB",)] > 0


async def test_what_is_refused_makes_no_label(stub: Stub, scrape: Scrape) -> None:
    for voice in range(900, 950):
        await ask(stub, "Synthesize", Request(text="hello", voice=voice))  # type: ignore[arg-type]
    await ask(stub, "Synthesize", Request(text="hello", language=99))  # type: ignore[arg-type]
    samples = await scrape()
    assert ours(samples, "kokoro_speech_characters_total") == {}
    assert {labels for name, labels in samples if name == "kokoro_speech_calls_total"} == {
        ("INVALID_ARGUMENT", "Synthesize", "VOICE_UNKNOWN"),
        ("INVALID_ARGUMENT", "Synthesize", "LANGUAGE_UNKNOWN"),
    }


async def test_the_queue_is_measured_at_the_moment_of_the_scrape(
    stub: Stub, model: ToneModel, admission: Admission, scrape: Scrape
) -> None:
    model.may_run.clear()
    asked = [asyncio.create_task(ask(stub, "Synthesize", Request(text="hello"))) for _ in range(4)]

    async def three_wait() -> bool:
        return (await scrape())["kokoro_speech_queue_segments", ()] == 3  # the fourth one runs

    await eventually(three_wait)
    samples = await scrape()
    # Four calls of five letters, each estimated at 1.15 phonemes of 0.025 s.
    backlog = samples["kokoro_speech_queue_backlog_seconds", ()]
    assert backlog == pytest.approx(4 * 5 * 1.15 * 0.025)
    assert samples["kokoro_speech_calls_running", ("Synthesize",)] == 4
    model.may_run.set()
    assert {answer.code for answer in await asyncio.gather(*asked)} == {grpc.StatusCode.OK}
    samples = await scrape()
    assert samples["kokoro_speech_queue_segments", ()] == 0
    assert samples["kokoro_speech_queue_backlog_seconds", ()] == 0 == admission.backlog
    assert samples["kokoro_speech_queue_wait_seconds_count", ()] == 4
    assert samples["kokoro_speech_queue_wait_seconds_sum", ()] > 0


async def test_a_language_that_loads_on_first_use_is_timed(
    watching: Instruments, scrape: Scrape
) -> None:
    languages = Languages(watching.metrics.language_loaded)
    assert ours(await scrape(), "kokoro_speech_language_load_seconds") == {}
    phonemes_of(languages, "it-IT", "ciao")
    phonemes_of(languages, "it-IT", "ciao")
    watching.metrics.model_loaded(2.5)
    samples = await scrape()
    assert ours(samples, "kokoro_speech_language_load_seconds").keys() == {("it-IT",)}
    assert samples["kokoro_speech_language_load_seconds", ("it-IT",)] > 0
    assert samples["kokoro_speech_model_load_seconds", ()] == 2.5


async def test_the_build_is_told(scrape: Scrape) -> None:
    assert (await scrape())["kokoro_speech_build_info", ("0.1.0",)] == 1


async def test_metrics_on_a_port_that_is_taken_are_an_error_of_configuration() -> None:
    async with exposed(Metrics(), ListenAddress.parse("127.0.0.1:0")) as taken:
        settings = OperatingSettings(metrics_listen=taken)
        with pytest.raises(ConfigurationError, match=f"can't serve metrics on {taken}"):
            async with instruments(settings):
                pass
