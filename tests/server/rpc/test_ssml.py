"""Calls with SSML: spans, billing, marks, notices and pauses."""

import grpc
import numpy as np
import pytest
from numpy.typing import NDArray
from tests.server.answers import METHODS, Answer, Stub, ask
from tests.server.tone_server import ToneModel

from kokoro_server.acoustic import FRAME_SAMPLES, Prosody, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.pauses import PAUSE_SECONDS
from kokoro_speech.v1 import speech_pb2 as pb

RATE = 24_000


class PaddedToneModel(ToneModel):
    """Is silent before and after its speech, as the real model is."""

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        seed: int,
        stop: CancelToken = NEVER,
    ) -> Waveform:
        waveform = super().run(phoneme_ids, style, prosody, seed, stop)
        waveform.samples[: waveform.durations[0] * FRAME_SAMPLES] = 0
        waveform.samples[-waveform.durations[-1] * FRAME_SAMPLES :] = 0
        return waveform


@pytest.fixture
def model() -> ToneModel:
    return PaddedToneModel()


def request(ssml: str, *, lenient: bool = False) -> pb.SynthesizeRequest:
    return pb.SynthesizeRequest(
        ssml=ssml,
        audio_encoding=pb.AUDIO_ENCODING_LINEAR16,
        seed=7,
        word_timings=True,
        lenient_ssml=lenient,
    )


async def spoken(stub: Stub, method: str, ssml: str, *, lenient: bool = False) -> Answer:
    answer = await ask(stub, method, request(ssml, lenient=lenient))
    assert answer.code is grpc.StatusCode.OK, answer.message
    return answer


def samples(answer: Answer) -> NDArray[np.int16]:
    return np.frombuffer(answer.audio, np.int16)


def marks(answer: Answer) -> list[tuple[str, int]]:
    return [(mark.name, mark.time_ms) for message in answer.messages for mark in message.marks]


def words(answer: Answer) -> list[pb.WordTiming]:
    return [word for message in answer.messages for word in message.word_timings]


def letters(answer: Answer, ssml: str) -> str:
    """Return the letters of the document that were spoken; each is a word of the tests' G2P."""
    return "".join(ssml[word.text_span.start : word.text_span.end] for word in words(answer))


def times(answer: Answer, ssml: str, word: str) -> tuple[int, int]:
    """Return the start and the end of a word, in milliseconds."""
    start = ssml.index(word)
    inside = [each for each in words(answer) if start <= each.text_span.start < start + len(word)]
    return inside[0].start_ms, inside[-1].start_ms + inside[-1].duration_ms


@pytest.mark.parametrize("method", METHODS)
async def test_billing_counts_what_is_spoken_and_not_the_markup(stub: Stub, method: str) -> None:
    answer = await spoken(stub, method, "<speak>\n <p>Hello <w>you</w> &amp; me</p>\n</speak>")
    assert answer.trailers["x-billable-characters"] == "14"


@pytest.mark.parametrize("method", METHODS)
async def test_words_index_the_document(stub: Stub, method: str) -> None:
    ssml = '<speak>Hello <prosody rate="50%">you</prosody> <sub alias="friend">f.</sub></speak>'
    answer = await spoken(stub, method, ssml)
    assert letters(answer, ssml) == "Helloyouf."


async def test_the_spans_of_a_stream_are_the_document(stub: Stub) -> None:
    ssml = (
        '<speak><break time="1s"/>One. <voice name="am_adam">Two.</voice><mark name="a"/>'
        '<break time="3s"/><!-- none --></speak>'
    )
    answer = await spoken(stub, "SynthesizeStream", ssml)
    spans = [
        (each.text_span.start, each.text_span.end)
        for each in answer.messages
        if isinstance(each, pb.SynthesizeStreamResponse)
    ]
    edges = [0, *(end for _, end in spans)]
    assert [start for start, _ in spans] == edges[:-1]
    assert edges[-1] == len(ssml)


@pytest.mark.parametrize("seconds", [0.01, 0.03, 0.25, 1.0, 4.0])
async def test_a_break_lasts_exactly(stub: Stub, seconds: float) -> None:
    ssml = f'<speak>Hello.<break time="{seconds:g}s"/>You.</speak>'
    answer = await spoken(stub, "Synthesize", ssml)
    loud = np.flatnonzero(np.abs(samples(answer)) > 30)
    gap = int(np.diff(loud).max()) / RATE
    assert gap == pytest.approx(seconds, abs=0.025)


async def test_a_break_before_all_speech_lasts_exactly(stub: Stub) -> None:
    answer = await spoken(stub, "Synthesize", '<speak><break time="1s"/>Hello.</speak>')
    first = int(np.flatnonzero(np.abs(samples(answer)) > 30)[0])
    assert first / RATE == pytest.approx(1.0, abs=0.025)


async def test_a_break_behind_all_speech_lasts_exactly(stub: Stub) -> None:
    answer = await spoken(stub, "Synthesize", '<speak>Hello.<break time="2s"/></speak>')
    heard = samples(answer)
    last = int(np.flatnonzero(np.abs(heard) > 30)[-1])
    assert (len(heard) - last) / RATE == pytest.approx(2.0, abs=0.035)


@pytest.mark.parametrize("method", METHODS)
async def test_marks_are_passed_when_the_next_word_begins(stub: Stub, method: str) -> None:
    ssml = (
        '<speak><mark name="first"/>One <mark name="second"/>two <mark name="end"/>'
        '<break time="1s"/><mark name="inside"/><break time="1s"/><mark name="third"/>three'
        '<break time="1s"/><mark name="last"/></speak>'
    )
    answer = await spoken(stub, method, ssml)
    passed = dict(marks(answer))
    assert list(passed) == ["first", "second", "end", "inside", "third", "last"]
    assert passed["first"] == times(answer, ssml, "One ")[0]
    assert passed["second"] == times(answer, ssml, "two ")[0]
    assert passed["third"] == times(answer, ssml, "three")[0]
    end = times(answer, ssml, "two ")[1]
    assert passed["end"] == pytest.approx(end, abs=85)
    assert passed["inside"] - end == pytest.approx(1000, abs=85)
    total = sum(message.duration_ms for message in answer.messages)
    assert passed["last"] == pytest.approx(total, abs=1)


async def test_a_stream_says_the_same_as_the_whole(stub: Stub) -> None:
    ssml = (
        '<speak>One <prosody rate="2" pitch="+3st" volume="-6dB">two</prosody>. <break/> '
        '<mark name="a"/><voice name="bf_emma">Three.</voice> <b>Four</b><mark name="b"/></speak>'
    )
    whole = await spoken(stub, "Synthesize", ssml, lenient=True)
    stream = await spoken(stub, "SynthesizeStream", ssml, lenient=True)
    np.testing.assert_array_equal(samples(stream), samples(whole))
    assert marks(stream) == marks(whole)
    assert words(stream) == words(whole)
    told = [notice for message in stream.messages for notice in message.notices]
    assert told == list(whole.messages[0].notices)
    assert stream.trailers["x-billable-characters"] == whole.trailers["x-billable-characters"]


@pytest.mark.parametrize("method", METHODS)
async def test_what_is_ignored_is_told(stub: Stub, method: str) -> None:
    ssml = "<speak>One <b>two</b></speak>"
    answer = await spoken(stub, method, ssml, lenient=True)
    ((notice,),) = [message.notices for message in answer.messages if message.notices]
    assert notice.reason == "SSML_IGNORED"
    assert notice.description.startswith("<b> at line 1, column 12")
    assert ssml[notice.text_span.start : notice.text_span.end] == "<b>two</b>"


async def test_a_paragraph_pauses_longer_than_a_sentence(stub: Stub) -> None:
    long = (
        "This is a sentence of some length that takes a segment of its own, as it is long enough."
    )
    gaps = []
    for name in ("s", "p"):
        answer = await spoken(
            stub, "Synthesize", f"<speak><{name}>{long}</{name}><{name}>{long}</{name}></speak>"
        )
        loud = np.flatnonzero(np.abs(samples(answer)) > 30)
        gaps.append(int(np.diff(loud).max()) / RATE)
    assert gaps[0] == pytest.approx(PAUSE_SECONDS[Boundary.SENTENCE], abs=0.025)
    assert gaps[1] == pytest.approx(PAUSE_SECONDS[Boundary.PARAGRAPH], abs=0.025)
