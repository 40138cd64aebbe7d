import asyncio
import io

import grpc
import miniaudio
import pytest
import soundfile
from tests.server.answers import Stub
from tests.server.rpc.live_answers import (
    Live,
    LiveAnswer,
    assert_covers,
    clear,
    flush,
    say,
    settings,
)
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_server.synthesis.admission import Admission
from kokoro_speech.v1 import speech_pb2 as pb

STORY = (
    "It was a bright cold day in April, and the clocks were striking thirteen. "
    "Dr. Smith paid $3.50 for a pie; it was 3.14 of a pie, e.g. a large one.\n\n"
    "# A heading\n- the first item\n- the second item\n\n"
    "今日は良い天気です。「はい。」と言った。 Yes! No... perhaps 😀"
)


def spoken(answer: LiveAnswer) -> list[str]:
    spans = [each.text_span for each in answer.speech]
    return [STORY[span.start : span.end] for span in spans if span.start < span.end]


async def test_text_of_a_live_call_is_spoken_sentence_by_sentence(stub: Stub) -> None:
    answer = await say(stub, [STORY])
    assert answer.code is grpc.StatusCode.OK
    assert spoken(answer) == [
        "It was a bright cold day in April, ",
        "and the clocks were striking thirteen. ",
        "Dr. Smith paid $3.50 for a pie; it was 3.14 of a pie, e.g. a large one.",
        "\n\n# A heading\n",
        "- the first item\n",
        "- the second item\n",
        "\n今日は良い天気です。",
        "「はい。」と言った。 ",
        "Yes! ",
        "No... perhaps 😀",
    ]


@pytest.mark.parametrize("size", [1, 2, 7, 60])
async def test_the_speech_does_not_depend_on_how_the_text_is_cut(stub: Stub, size: int) -> None:
    whole = await say(stub, [STORY])
    cut = await say(stub, [STORY[at : at + size] for at in range(0, len(STORY), size)])
    assert cut.responses == whole.responses
    assert cut.trailers["x-billable-characters"] == str(len(STORY))


async def test_the_first_clause_is_spoken_while_the_rest_is_missing(stub: Stub) -> None:
    live = Live(stub, settings())
    await live.send("Once upon a time there was a fox, ")
    first = (await live.until("speech")).speech
    assert first.text_span == pb.TextSpan(start=0, end=34)
    await live.send("who was red.")
    assert_covers((await live.end()).responses, 46)


async def test_a_flush_is_answered_after_the_audio_of_its_text(stub: Stub) -> None:
    live = Live(stub, settings(delay_ms=5000))
    await live.send("Hello wor", flush(41))
    flushed = (await live.until("flushed")).flushed
    audio = [each.speech for each in live.responses if each.HasField("speech")]
    assert flushed == pb.Flushed(
        id=41,
        text_span=pb.TextSpan(start=0, end=9),
        duration_ms=sum(each.duration_ms for each in audio),
    )
    await live.send("ld. ", flush(-1))
    again = (await live.until("flushed")).flushed
    assert (again.id, again.text_span) == (-1, pb.TextSpan(start=9, end=13))
    assert again.duration_ms > 0
    answer = await live.end()
    assert (answer.code, answer.trailers["x-billable-characters"]) == (grpc.StatusCode.OK, "13")


async def test_a_flush_of_nothing_is_answered_at_once(stub: Stub) -> None:
    live = Live(stub, settings())
    await live.send(flush(1), flush(2))
    assert (await live.until("flushed")).flushed == pb.Flushed(id=1, text_span=pb.TextSpan())
    assert (await live.until("flushed")).flushed.id == 2


async def test_words_that_wait_too_long_are_spoken_up_to_the_last_whole_one(stub: Stub) -> None:
    live = Live(stub, settings(delay_ms=0))
    await live.send("I was think")
    assert (await live.until("speech")).speech.text_span == pb.TextSpan(start=0, end=6)
    await live.send("ing.")
    answer = await live.end()
    assert_covers(answer.responses, 15)


async def test_a_clear_stops_within_the_segment_and_tells_what_was_dropped(
    stub: Stub, model: ToneModel, admission: Admission
) -> None:
    model.may_run.clear()
    live = Live(stub, settings())
    await live.send("This is never heard by anyone. And neither is ")
    await eventually(model.waits.is_set)
    await live.send(flush(1), clear(2), "Back")
    flushed = (await live.until("flushed")).flushed
    assert (flushed.text_span, flushed.duration_ms) == (pb.TextSpan(), 0)
    cleared = (await live.until("cleared")).cleared
    assert cleared == pb.Cleared(id=2, text_span=pb.TextSpan(start=0, end=46))
    await eventually(lambda: model.stopped == 1)
    assert admission.backlog == 0
    model.may_run.set()
    await live.send(".")
    answer = await live.end()
    assert model.runs == 1
    assert_covers(answer.responses, 51)
    assert answer.trailers["x-billable-characters"] == "5"


@pytest.mark.parametrize("encoding", pb.AudioEncoding.keys()[1:])
async def test_the_audio_is_one_file_in_every_encoding_with_a_clear_in_it(
    stub: Stub, encoding: str
) -> None:
    request = pb.SynthesizeRequest(
        audio_encoding=pb.AudioEncoding.Value(encoding), speed=0.2, sample_rate_hertz=48_000
    )
    live = Live(stub, settings(request))
    await live.send("This sentence is long enough to have several messages of speech. ")
    await live.until("speech")
    await live.send(clear(), "The end of the story. ")
    answer = await live.end()
    assert answer.code is grpc.StatusCode.OK
    assert len([each for each in live.responses if each.HasField("cleared")]) == 1
    seconds = int(answer.trailers["x-audio-duration-ms"]) / 1000
    assert _seconds(encoding, answer.audio) == pytest.approx(seconds, abs=0.06)


def _seconds(encoding: str, audio: bytes) -> float:
    raw = {"LINEAR16": "PCM_16", "MULAW": "ULAW", "ALAW": "ALAW"}
    name = encoding.removeprefix("AUDIO_ENCODING_")
    if name in {"FLAC", "MP3", "WAV"}:  # libsndfile does not read a FLAC of open length
        decoded = miniaudio.decode(audio, nchannels=1, sample_rate=48_000)
        return len(decoded.samples) / 48_000
    file = io.BytesIO(audio)
    if name == "OGG_OPUS":
        return float(len(soundfile.read(file)[0]) / 48_000)
    samples, _ = soundfile.read(
        file, format="RAW", subtype=raw[name], samplerate=48_000, channels=1
    )
    return float(len(samples) / 48_000)


async def test_word_timings_count_from_the_start_of_the_call(stub: Stub) -> None:
    request = pb.SynthesizeRequest(audio_encoding=pb.AUDIO_ENCODING_LINEAR16, word_timings=True)
    text = "Hello there, my old friend. How are you today?"
    answer = await say(
        stub, [text[at : at + 5] for at in range(0, len(text), 5)], settings(request)
    )
    words = [word for speech in answer.speech for word in speech.word_timings]
    spelled = "".join(text[word.text_span.start : word.text_span.end] for word in words)
    assert spelled == "".join(filter(str.isalpha, text))  # this G2P makes a word of each letter
    starts = [word.start_ms for word in words]
    assert starts == sorted(starts)
    assert starts[-1] < int(answer.trailers["x-audio-duration-ms"])


async def test_a_call_without_text_ends_well_with_an_empty_file(stub: Stub) -> None:
    answer = await say(stub, [])
    assert (answer.code, answer.audio) == (grpc.StatusCode.OK, b"")
    assert answer.trailers["x-billable-units"] == "0"


async def test_silent_text_is_covered_by_the_spans_and_billed(stub: Stub) -> None:
    answer = await say(stub, ["\U0001f600\n\n", "Hello there.", "\n***\n"])
    assert answer.code is grpc.StatusCode.OK
    assert_covers(answer.responses, 20)
    assert answer.trailers["x-billable-characters"] == "20"


async def test_a_writer_that_is_far_ahead_is_held_up_and_refused_nothing(
    stub: Stub, model: ToneModel
) -> None:
    model.may_run.clear()
    live = Live(stub, settings())
    text = "A sentence that waits. " * 800  # 18,400 characters
    sent = 0

    async def send() -> None:
        nonlocal sent
        while True:
            await live.send(text)
            sent += len(text)

    sending = asyncio.create_task(send())
    await eventually(lambda: sent > 80_000)
    before = -1
    while sent != before:  # until gRPC's own buffers are full too
        before = sent
        await asyncio.sleep(0.5)
    assert 80_000 < sent < 500_000
    sending.cancel()
    live.call.cancel()
