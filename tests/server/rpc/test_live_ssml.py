"""SSML documents in live calls."""

import grpc
import numpy as np
import pytest
from tests.server.answers import Stub, ask
from tests.server.rpc.live_answers import (
    Live,
    LiveAnswer,
    assert_covers,
    clear,
    document,
    flush,
    say,
    settings,
)
from tests.server.tone_server import ToneModel
from tests.waiting import eventually

from kokoro_speech.v1 import speech_pb2 as pb

TIMED = pb.SynthesizeRequest(
    audio_encoding=pb.AUDIO_ENCODING_LINEAR16, seed=7, word_timings=True, lenient_ssml=True
)
DIRECTIONS = (
    '<speak>Turn <mark name="here"/>left <voice name="am_adam">now</voice>.'
    '<break time="1s"/>You are there.<mark name="end"/></speak>'
)


def words(answer: LiveAnswer, text: str) -> str:
    """Return the letters that were spoken; each is a word of the tests' G2P."""
    spans = [word.text_span for speech in answer.speech for word in speech.word_timings]
    return "".join(text[span.start : span.end] for span in spans)


def marks(answer: LiveAnswer) -> dict[str, int]:
    return {mark.name: mark.time_ms for speech in answer.speech for mark in speech.marks}


def start_of(answer: LiveAnswer, offset: int) -> int:
    """Return the time of the word at `offset` of the call's text."""
    timings = [word for speech in answer.speech for word in speech.word_timings]
    return next(word.start_ms for word in timings if word.text_span.start == offset)


async def test_a_document_is_spoken_after_the_text_before_it(stub: Stub) -> None:
    text = f"Hello th{DIRECTIONS}And on."
    answer = await say(stub, ["Hello th", document(DIRECTIONS), "And on."], settings(TIMED))
    assert answer.code is grpc.StatusCode.OK, answer.message
    assert_covers(answer.responses, len(text))
    assert words(answer, text) == "HelloththTurnleftnowYouarethereAndon".replace("thth", "th")


async def test_words_marks_and_pauses_count_from_the_start_of_the_call(stub: Stub) -> None:
    text = f"Hello there. {DIRECTIONS}"
    answer = await say(stub, ["Hello there. ", document(DIRECTIONS)], settings(TIMED))
    passed = marks(answer)
    assert passed["here"] == start_of(answer, text.index("left"))
    begins = start_of(answer, text.index("You"))
    assert begins < passed["end"] <= int(answer.trailers["x-audio-duration-ms"])
    alone = await say(stub, [document(DIRECTIONS)], settings(TIMED))
    same = start_of(alone, DIRECTIONS.index("You")) - start_of(alone, DIRECTIONS.index("left"))
    assert begins - passed["here"] == pytest.approx(same, abs=1)  # rounded to milliseconds


async def test_a_pause_at_the_start_of_a_document_is_exact_behind_text(stub: Stub) -> None:
    """Only at the start of a call there is no margin of a segment to make up for."""
    lengths = []
    for pause in ("", '<break time="500ms"/>'):
        ssml = f"<speak>{pause}Hello.</speak>"
        answer = await say(stub, ["Hello there. ", document(ssml)], settings(TIMED))
        lengths.append(int(answer.trailers["x-audio-duration-ms"]))
    assert lengths[1] - lengths[0] == 500


async def test_billing_counts_what_a_document_says_and_the_text_around_it(stub: Stub) -> None:
    ssml = "<speak>\n <p>Hello <w>you</w> &amp; me</p>\n</speak>"  # 14, as in a whole call
    answer = await say(stub, ["One. ", document(ssml), document(ssml), " Two."])
    assert answer.trailers["x-billable-characters"] == str(5 + 14 + 14 + 5)
    assert_covers(answer.responses, 5 + 2 * len(ssml) + 5)


async def test_a_document_sounds_as_in_a_call_of_its_own(stub: Stub) -> None:
    live = await say(stub, [document(DIRECTIONS)], settings(TIMED))
    request = pb.SynthesizeRequest()
    request.CopyFrom(TIMED)
    request.ssml = DIRECTIONS
    stream = await ask(stub, "SynthesizeStream", request)
    assert live.audio == stream.audio
    assert [speech.word_timings for speech in live.speech if speech.word_timings] == [
        message.word_timings for message in stream.messages if message.word_timings
    ]
    for key in ("x-billable-characters", "x-audio-duration-ms"):
        assert live.trailers[key] == stream.trailers[key]


async def test_what_a_document_sets_ends_with_it(stub: Stub) -> None:
    alone = await say(stub, ["Hello there. "])
    loud = '<speak><prosody volume="-20dB">Hello there.</prosody></speak>'
    answer = await say(stub, [document(loud), "Hello there. "])
    ends = np.frombuffer(alone.audio, np.int16)
    assert (np.frombuffer(answer.audio, np.int16)[-len(ends) :] == ends).all()
    assert len(answer.audio) > len(alone.audio)


async def test_a_document_chooses_its_language_where_the_settings_name_none(stub: Stub) -> None:
    spanish = '<speak xml:lang="es-ES">Hola.</speak>'
    assert (await say(stub, [document(spanish)])).code is grpc.StatusCode.OK


@pytest.mark.parametrize(
    ("ssml", "reason", "words"),
    [
        ("<speak>\n<p>Hello</speak>", "SSML_MALFORMED", "line 2, column 11"),
        ("Hello", "SSML_MALFORMED", "line 1, column 1"),
        ("", "SSML_MALFORMED", "line 1, column 1"),
        ("<speak>\n<audio src='a'/>Hi.</speak>", "SSML_UNSUPPORTED", "line 2, column 1"),
        ("<speak><break/></speak>", "TEXT_NOT_SPEAKABLE", "no letter"),
        (f"<speak>{'a ' * 40_000}</speak>", "TEXT_TOO_LONG", "80,015 bytes"),
        (f"<speak>{'a ' * 10_001}</speak>", "TEXT_TOO_LONG", "20,001 characters"),
    ],
)
async def test_a_wrong_document_ends_the_call_with_its_usage(
    stub: Stub, ssml: str, reason: str, words: str
) -> None:
    live = Live(stub, settings())
    await live.send("Hello there. ")
    await live.until("speech")
    await live.send(document(ssml))
    answer = await live.end(half_close=False)
    assert (answer.code, answer.reason) == (grpc.StatusCode.INVALID_ARGUMENT, reason)
    assert words in answer.message
    assert answer.field == "ssml"
    assert answer.trailers["x-billable-characters"] == "13"


async def test_what_is_ignored_is_told_with_its_place_in_the_call(stub: Stub) -> None:
    ssml = "<speak>Hello <audio src='a'/>you.</speak>"
    answer = await say(stub, ["One. ", document(ssml)], settings(TIMED))
    (notice,) = [notice for speech in answer.speech for notice in speech.notices]
    start = 5 + ssml.index("<audio")
    assert (notice.reason, notice.text_span) == (
        "SSML_IGNORED",
        pb.TextSpan(start=start, end=start + len("<audio src='a'/>")),
    )


async def test_a_clear_drops_documents_and_bills_nothing_of_them(
    stub: Stub, model: ToneModel
) -> None:
    model.may_run.clear()
    live = Live(stub, settings())
    await live.send(document(DIRECTIONS), flush(1), document(DIRECTIONS))
    await eventually(model.waits.is_set)
    await live.send(clear(2))
    cleared = (await live.until("cleared")).cleared
    assert cleared.text_span == pb.TextSpan(start=0, end=2 * len(DIRECTIONS))
    model.may_run.set()
    await live.send("Hello.")
    answer = await live.end()
    assert [each.flushed.id for each in answer.responses if each.HasField("flushed")] == [1]
    assert_covers(answer.responses, 2 * len(DIRECTIONS) + 6)
    assert answer.trailers["x-billable-characters"] == "6"


async def test_a_flush_is_answered_after_the_marks_of_its_document(stub: Stub) -> None:
    ssml = '<speak>Hello.<break time="10ms"/><mark name="end"/></speak>'
    live = Live(stub, settings())
    await live.send(document(ssml), flush(3))
    flushed = (await live.until("flushed")).flushed
    assert flushed.text_span == pb.TextSpan(start=0, end=len(ssml))
    passed = [mark.name for each in live.responses for mark in each.speech.marks]
    assert passed == ["end"]
    assert (await live.end()).code is grpc.StatusCode.OK
