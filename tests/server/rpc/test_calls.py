import asyncio
import io
import logging
from collections.abc import Iterator
from contextlib import ExitStack

import grpc
import pytest
import soundfile
from tests.server.answers import METHODS, Stub, ask
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest

PARAGRAPH = (
    "It was a bright cold day in April, and the clocks were striking thirteen. "
    "The hallway smelt of boiled cabbage and old rag mats.\n"
    "At one end of it a coloured poster, too large for indoor display, was tacked to the wall. "
) * 6


@pytest.fixture
def call_log(caplog: pytest.LogCaptureFixture) -> Iterator[list[dict[str, object]]]:
    """The fields of each call's log line, in the order in which the calls end."""
    lines = list[dict[str, object]]()
    logger = logging.getLogger("kokoro_server.calls")
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(getattr(record, "fields", {}))  # type: ignore[method-assign]
    logger.addHandler(handler)
    with caplog.at_level(logging.INFO, "kokoro_server.calls"):
        yield lines
    logger.removeHandler(handler)


@pytest.mark.parametrize("method", METHODS)
async def test_a_call_ends_with_its_usage_in_trailing_metadata(stub: Stub, method: str) -> None:
    answer = await ask(stub, method, Request(text=PARAGRAPH, seed=1))
    samples, rate = soundfile.read(io.BytesIO(answer.audio))
    assert rate == 24_000
    assert answer.trailers["x-billable-units"] == str(len(PARAGRAPH) // 1000) == "1"
    assert answer.trailers["x-billable-characters"] == str(len(PARAGRAPH))
    assert answer.trailers["x-audio-duration-ms"] == str(round(len(samples) / 24))
    assert len(answer.trailers["x-request-id"]) == 32


@pytest.mark.parametrize("method", METHODS)
async def test_code_points_are_billed_not_bytes(stub: Stub, method: str) -> None:
    answer = await ask(stub, method, Request(text="naïve 😀 déjà vu"))
    assert answer.trailers["x-billable-characters"] == "15"


@pytest.mark.parametrize("method", METHODS)
async def test_the_caller_s_request_id_comes_back(stub: Stub, method: str) -> None:
    answer = await ask(stub, method, Request(text="hello"), (("x-request-id", "order-7/a"),))
    assert answer.trailers["x-request-id"] == "order-7/a"


@pytest.mark.parametrize("method", METHODS)
async def test_a_request_id_that_could_forge_a_log_line_is_replaced(
    stub: Stub, method: str
) -> None:
    answer = await ask(stub, method, Request(text="hello"), (("x-request-id", "a b=c"),))
    assert len(answer.trailers["x-request-id"]) == 32


async def test_both_methods_speak_the_same(stub: Stub) -> None:
    request = Request(text=PARAGRAPH, seed=3, audio_encoding=pb.AUDIO_ENCODING_LINEAR16)
    whole, stream = [await ask(stub, method, request) for method in METHODS]
    assert whole.audio == stream.audio


async def test_a_stream_s_spans_are_the_text_and_its_times_join(stub: Stub) -> None:
    answer = await ask(stub, "SynthesizeStream", Request(text=PARAGRAPH))
    messages = [m for m in answer.messages if isinstance(m, pb.SynthesizeStreamResponse)]
    assert [m.sequence for m in messages] == list(range(len(messages)))
    spoken = "".join(PARAGRAPH[m.text_span.start : m.text_span.end] for m in messages)
    assert spoken == PARAGRAPH
    ends = [m.start_ms + m.duration_ms for m in messages]
    assert [m.start_ms for m in messages] == [0, *ends[:-1]]
    assert ends[-1] == int(answer.trailers["x-audio-duration-ms"])


async def test_no_message_of_a_stream_is_large(stub: Stub) -> None:
    request = Request(
        text="word " * 400, speed=0.1, sample_rate_hertz=48_000, voice=pb.VOICE_AF_SKY
    )
    answer = await ask(stub, "SynthesizeStream", request)
    assert len(answer.audio) > 4 * 2**20
    assert max(len(message.audio) for message in answer.messages) < 2**18


async def test_a_stream_that_breaks_ends_with_an_error_and_bills_what_was_spoken(
    stub: Stub, model: ToneModel
) -> None:
    model.fails_after = 1
    answer = await ask(stub, "SynthesizeStream", Request(text=PARAGRAPH))
    assert answer.code is grpc.StatusCode.INTERNAL
    spoken = sum(
        m.text_span.end - m.text_span.start
        for m in answer.messages
        if isinstance(m, pb.SynthesizeStreamResponse)
    )
    assert 0 < spoken < len(PARAGRAPH)
    assert answer.trailers["x-billable-characters"] == str(spoken)
    assert answer.trailers["x-billable-units"] == "1"


async def test_a_whole_utterance_that_breaks_bills_nothing(stub: Stub, model: ToneModel) -> None:
    model.fails_after = 1
    answer = await ask(stub, "Synthesize", Request(text=PARAGRAPH))
    assert answer.code is grpc.StatusCode.INTERNAL
    assert answer.trailers["x-billable-units"] == "0"


@pytest.mark.parametrize("method", METHODS)
async def test_a_text_that_breaks_g2p_fails_its_own_call_alone(stub: Stub, method: str) -> None:
    broken, sound = await asyncio.gather(
        ask(stub, method, Request(text="segfault")), ask(stub, method, Request(text="hello"))
    )
    assert broken.code is grpc.StatusCode.INTERNAL
    assert broken.info is not None
    assert broken.info.reason == "SYNTHESIS_FAILED"
    assert broken.trailers["x-request-id"] in broken.message
    assert "broke" not in broken.message  # no internals of the server
    assert sound.code is grpc.StatusCode.OK


@pytest.mark.parametrize("method", METHODS)
async def test_a_full_queue_refuses_at_once_and_says_when_to_try_again(
    stub: Stub, admission: Admission, method: str
) -> None:
    with ExitStack() as others:
        for client in "abcd":
            others.enter_context(admission.admit(client, 19_999))  # 15 s each; the share is 12 s
        answer = await ask(stub, method, Request(text=PARAGRAPH))
    assert answer.code is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert answer.info is not None
    assert answer.info.reason == "OVERLOADED"
    assert answer.retry is not None
    assert answer.retry.retry_delay.seconds == 15
    assert int(answer.trailers["grpc-retry-pushback-ms"]) == 15_000
    assert answer.trailers["x-billable-units"] == "0"


@pytest.mark.parametrize("method", METHODS)
async def test_a_cancelled_call_stops_and_its_usage_is_logged(
    stub: Stub,
    model: ToneModel,
    admission: Admission,
    call_log: list[dict[str, object]],
    method: str,
) -> None:
    model.may_run.clear()
    call = getattr(stub, method)(Request(text=PARAGRAPH))
    await asyncio.sleep(0.2)
    call.cancel()
    await eventually(lambda: call_log)
    await eventually(lambda: model.stopped == 1)  # the segment that was running
    model.may_run.set()
    assert model.runs == 0
    assert admission.backlog == 0
    assert call_log[0]["code"] == "CANCELLED"
    assert call_log[0]["units"] == 0


@pytest.mark.parametrize("seconds", [0.2, 1.002])  # gRPC sends 1.002 s as 1.01 s
@pytest.mark.parametrize("method", METHODS)
async def test_a_passed_deadline_ends_the_call(
    stub: Stub, model: ToneModel, call_log: list[dict[str, object]], method: str, seconds: float
) -> None:
    model.may_run.clear()
    call = getattr(stub, method)(Request(text="hello"), timeout=seconds)
    with pytest.raises(grpc.aio.AioRpcError) as passed:
        await call if method == "Synthesize" else [message async for message in call]
    assert passed.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
    await eventually(lambda: call_log)
    assert call_log[0]["code"] == "DEADLINE_EXCEEDED"


@pytest.mark.parametrize("method", METHODS)
async def test_a_call_that_cannot_end_before_its_deadline_is_not_begun(
    stub: Stub, model: ToneModel, admission: Admission, method: str
) -> None:
    admission.measured("a", phonemes=100, seconds=100)  # a very slow machine: 0.05 s each
    answer = await ask(stub, method, Request(text=PARAGRAPH), timeout=5)
    assert answer.code is grpc.StatusCode.DEADLINE_EXCEEDED
    assert answer.info is not None
    assert answer.info.reason == "DEADLINE_TOO_SHORT"
    assert "the deadline leaves" in answer.message
    assert answer.trailers["x-billable-units"] == "0"
    assert model.runs == 0


async def test_a_slow_reader_holds_only_its_own_stream(stub: Stub, model: ToneModel) -> None:
    slow = stub.SynthesizeStream(
        Request(text="word " * 3900, sample_rate_hertz=48_000, voice=pb.VOICE_AF_SKY)
    )
    await slow.read()
    await eventually(lambda: model.runs > 1)
    answers = await asyncio.gather(
        *(ask(stub, "Synthesize", Request(text="hello")) for _ in range(4))
    )
    assert [answer.code for answer in answers] == [grpc.StatusCode.OK] * 4
    assert model.runs < 20  # out of about 80 segments in the slow reader's text
    slow.cancel()


async def test_a_call_has_one_log_line_without_its_text(
    stub: Stub, call_log: list[dict[str, object]]
) -> None:
    await ask(stub, "Synthesize", Request(text="secret words", voice=pb.VOICE_BF_EMMA))
    await eventually(lambda: call_log)
    (line,) = call_log
    assert line["method"] == "Synthesize"
    assert line["code"] == "OK"
    assert (line["language"], line["voice"]) == ("en-GB", "bf_emma")
    assert (line["characters"], line["units"]) == (12, 1)
    assert set(line) == {
        "method", "code", "reason", "request_id", "language", "voice", "client", "certificate",
        "peer", "characters", "units",
        "audio_seconds", "compute_seconds", "queue_seconds", "first_audio_seconds",
        "total_seconds",
    }  # fmt: skip
    assert "secret" not in str(line)


async def test_the_catalogue_has_every_voice_once(stub: Stub) -> None:
    voices = (await stub.ListVoices(pb.ListVoicesRequest())).voices
    assert len(voices) == 54
    assert len({voice.id for voice in voices}) == 54
    assert [voice.voice for voice in voices] == list(range(1, 55))
    assert sum(voice.is_default for voice in voices) == 9
    heart = voices[0]
    assert (heart.id, heart.language_code, heart.quality_grade) == ("af_heart", "en-US", "A")
    assert (heart.gender, heart.is_default) == (pb.GENDER_FEMALE, True)


async def test_the_catalogue_of_a_language_has_its_voices_alone(stub: Stub) -> None:
    request = pb.ListVoicesRequest(language=pb.LANGUAGE_ITALIAN)
    voices = (await stub.ListVoices(request)).voices
    assert [voice.id for voice in voices] == ["if_sara", "im_nicola"]
