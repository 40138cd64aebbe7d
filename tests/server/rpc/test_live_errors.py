import asyncio
from collections.abc import Sequence
from contextlib import ExitStack

import grpc
import pytest
from tests.server.answers import Stub
from tests.server.rpc.live_answers import Event, Live, clear, flush, say, settings
from tests.server.tone_server import ToneModel, access_settings
from tests.waiting import eventually

from kokoro_server.serving import RunningServer
from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

HELLO = "Hello there, my old friend. "
NOTHING = pb.SynthesizeLiveRequest()

UNREAD = pb.Pronunciation(phrase="a")


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ((HELLO, "a" * 20_000), "TEXT_TOO_LONG"),
        ((HELLO, settings()), "SETTINGS_REPEATED"),
        ((HELLO, NOTHING), "EVENT_MISSING"),
    ],
)
async def test_a_wrong_message_ends_the_call_with_its_usage(
    stub: Stub, events: Sequence[Event], reason: str
) -> None:
    live = Live(stub, settings())
    await live.send(events[0])
    await live.until("speech")
    await live.send(*events[1:])
    answer = await live.end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.INVALID_ARGUMENT, reason)
    assert answer.trailers["x-billable-units"] == "1"
    assert answer.trailers["x-billable-characters"] == str(len(HELLO))


@pytest.mark.parametrize(
    "first", [pb.SynthesizeLiveRequest(text="Hi. "), flush(), clear(), NOTHING]
)
async def test_the_settings_come_first(stub: Stub, first: pb.SynthesizeLiveRequest) -> None:
    answer = await Live(stub, first).end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.INVALID_ARGUMENT, "SETTINGS_MISSING")
    assert answer.trailers["x-billable-units"] == "0"


async def test_a_call_without_any_message_lacks_its_settings(stub: Stub) -> None:
    answer = await Live(stub).end()
    assert answer.reason == "SETTINGS_MISSING"


@pytest.mark.parametrize(
    ("first", "reason"),
    [
        (settings(pb.SynthesizeRequest(text="Hello.")), "INPUT_AMBIGUOUS"),
        (settings(pb.SynthesizeRequest(phonemes="a")), "INPUT_AMBIGUOUS"),
        (settings(pb.SynthesizeRequest(lexicons=["x"])), "LEXICON_UNKNOWN"),
        (settings(pb.SynthesizeRequest(pronunciations=[UNREAD])), "PRONUNCIATION_INVALID"),
        (settings(pb.SynthesizeRequest(speed=9)), "SPEED_OUT_OF_RANGE"),
        (settings(pb.SynthesizeRequest(voice=999)), "VOICE_UNKNOWN"),  # type: ignore[arg-type]
        (settings(pb.SynthesizeRequest(custom_voice="nobody")), "VOICE_UNKNOWN"),
        (settings(pb.SynthesizeRequest(voice_mix=[pb.VoiceWeight(voice=1)])), "VOICE_MIX_INVALID"),  # type: ignore[arg-type]
        (settings(pb.SynthesizeRequest(pitch_semitones=13)), "PITCH_OUT_OF_RANGE"),
        (settings(pb.SynthesizeRequest(volume_gain_db=17)), "VOLUME_OUT_OF_RANGE"),
        (settings(pb.SynthesizeRequest(sample_rate_hertz=5)), "SAMPLE_RATE_NOT_SUPPORTED"),
        (settings(delay_ms=-1), "BUFFER_DELAY_OUT_OF_RANGE"),
        (settings(delay_ms=5001), "BUFFER_DELAY_OUT_OF_RANGE"),
    ],
)
async def test_wrong_settings_are_refused(
    stub: Stub, first: pb.SynthesizeLiveRequest, reason: str
) -> None:
    answer = await Live(stub, first).end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.INVALID_ARGUMENT, reason)


@pytest.mark.parametrize("access", [access_settings(live_idle_timeout=0.3)])
@pytest.mark.parametrize("sends", [0, 1])
async def test_a_call_into_which_nothing_comes_ends(stub: Stub, sends: int) -> None:
    live = Live(stub)
    for _ in range(sends):
        await live.send(settings(), HELLO)
    answer = await live.end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.ABORTED, "INPUT_IDLE")
    assert answer.trailers["x-billable-characters"] == str(sends * len(HELLO))


@pytest.mark.parametrize("access", [access_settings(live_idle_timeout=0.5)])
async def test_empty_text_keeps_a_call_alive(stub: Stub) -> None:
    live = Live(stub, settings())
    for _ in range(10):
        await live.send("")
        await asyncio.sleep(0.1)
    await live.send(HELLO)
    assert (await live.end()).code is grpc.StatusCode.OK


@pytest.mark.parametrize("access", [access_settings(live_idle_timeout=0.3)])
async def test_a_call_that_is_being_spoken_is_not_idle(stub: Stub, model: ToneModel) -> None:
    model.may_run.clear()
    live = Live(stub, settings())
    await live.send(HELLO)
    await asyncio.sleep(0.6)
    model.may_run.set()
    await live.until("speech")


@pytest.mark.parametrize("access", [access_settings(live_max_duration=0.5)])
async def test_a_call_that_lasts_too_long_ends_even_while_it_is_spoken(
    stub: Stub, model: ToneModel
) -> None:
    live = Live(stub, settings())
    await live.send(HELLO)
    await live.until("speech")
    model.may_run.clear()
    await live.send(HELLO)
    answer = await live.end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.ABORTED, "CALL_TOO_LONG")
    assert answer.trailers["x-billable-characters"] == str(len(HELLO))


async def test_a_message_that_protobuf_cannot_read_ends_the_call(
    channel: grpc.aio.Channel, model: ToneModel
) -> None:
    method: grpc.aio.StreamStreamMultiCallable[bytes, bytes]
    method = channel.stream_stream("/kokoro_speech.v1.TextToSpeechService/SynthesizeLive")
    call = method()
    await call.write(settings().SerializeToString())
    await call.write(pb.SynthesizeLiveRequest(text=HELLO).SerializeToString())
    assert await call.read() is not grpc.aio.EOF
    await call.write(b"\xff\xff\xff")
    assert await call.code() is grpc.StatusCode.INVALID_ARGUMENT
    trailers = dict(await call.trailing_metadata() or ())
    assert trailers["x-billable-characters"] == str(len(HELLO))
    assert b"REQUEST_MALFORMED" in trailers["grpc-status-details-bin"]
    assert model.runs == 1


async def test_a_drained_server_speaks_what_it_has_received_and_sends_the_caller_elsewhere(
    stub: Stub, closed_server: RunningServer, model: ToneModel
) -> None:
    model.may_run.clear()
    live, silent = Live(stub, settings()), Live(stub)
    await live.send(HELLO, "And this is the rest of it")
    await silent.call.wait_for_connection()
    await eventually(lambda: closed_server.admission.backlog)  # it has read the text
    drained = asyncio.create_task(closed_server.drain(30))
    assert (await silent.end(half_close=False)).reason == "NOT_SERVING"
    model.may_run.set()
    answer = await live.end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.UNAVAILABLE, "NOT_SERVING")
    assert answer.trailers["x-billable-characters"] == str(len(HELLO) + 26)
    await drained


async def test_a_full_queue_refuses_the_first_text_and_no_later_one(
    stub: Stub, admission: Admission
) -> None:
    live = Live(stub, settings())
    await live.send(HELLO)
    await live.until("speech")
    with ExitStack() as others:
        for client in "abcd":
            others.enter_context(admission.admit(client, 19_999))  # 15 s each; the share is 12 s
        refused = await say(stub, [HELLO * 40])
        await live.send(HELLO * 40)
        accepted = await live.end()
    assert (refused.code, refused.reason) == (grpc.StatusCode.RESOURCE_EXHAUSTED, "OVERLOADED")
    assert refused.trailers["x-billable-units"] == "0"
    assert accepted.code is grpc.StatusCode.OK


async def test_a_cancelled_call_stops_within_the_segment(stub: Stub, model: ToneModel) -> None:
    model.may_run.clear()
    live = Live(stub, settings())
    await live.send(HELLO)
    await eventually(model.waits.is_set)
    live.call.cancel()
    await eventually(lambda: model.stopped == 1)
    assert model.runs == 0


async def test_a_passed_deadline_ends_the_call(stub: Stub, model: ToneModel) -> None:
    model.may_run.clear()
    call = stub.SynthesizeLive(timeout=0.3)
    await call.write(settings())
    assert await call.code() is grpc.StatusCode.DEADLINE_EXCEEDED
