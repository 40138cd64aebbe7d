"""Pronunciations in live calls: the notices and the words are those of a whole call."""

from collections.abc import Sequence

import grpc
import pytest
from tests.server.answers import Stub, ask
from tests.server.rpc.live_answers import Live, LiveAnswer, document, flush, say, settings

from kokoro_speech.v1 import speech_pb2 as pb

SAID = (
    pb.Pronunciation(phrase="Yahoo! Inc", phonemes="jahu"),
    pb.Pronunciation(phrase="ach", phonemes="aħʏħ", alphabet=pb.PHONEME_ALPHABET_IPA),
    pb.Pronunciation(phrase="nobody", alias="x"),
)
TEXT = "I work at Yahoo! Inc, ach. And nobodys, ach, ach. Yahoo! Incs. "


def request(text: str = "", said: Sequence[pb.Pronunciation] = SAID) -> pb.SynthesizeRequest:
    return pb.SynthesizeRequest(
        text=text,
        audio_encoding=pb.AUDIO_ENCODING_LINEAR16,
        seed=7,
        word_timings=True,
        pronunciations=said,
    )


def notices(messages: Sequence[pb.SynthesizeStreamResponse]) -> list[tuple[str, str]]:
    """Return what is told, without the reasons that only a live call has."""
    told = [notice for message in messages for notice in message.notices]
    return sorted((each.reason, each.description.split(", or")[0]) for each in told)


def words(messages: Sequence[pb.SynthesizeStreamResponse]) -> list[tuple[int, int, str]]:
    timings = [word for message in messages for word in message.word_timings]
    return [(word.text_span.start, word.text_span.end, word.phonemes) for word in timings]


@pytest.mark.parametrize("size", [1, 3, 1000])
async def test_words_and_notices_are_those_of_a_whole_call(stub: Stub, size: int) -> None:
    cut = [TEXT[at : at + size] for at in range(0, len(TEXT), size)]
    live = await say(stub, cut, settings(request()))
    whole = await ask(stub, "SynthesizeStream", request(TEXT))
    streamed = [each for each in whole.messages if isinstance(each, pb.SynthesizeStreamResponse)]
    assert notices(live.speech) == notices(streamed)
    assert len(notices(live.speech)) == 3
    assert words(live.speech) == words(streamed)
    assert (10, 20, "jahu") in words(live.speech)


async def test_a_replaced_phoneme_is_told_with_the_message_that_has_it(stub: Stub) -> None:
    answer = await say(stub, ["Hello there. ", "Ach, ach. ", "Ach."], settings(request()))
    told = [
        (each.text_span.start, notice.reason) for each in answer.speech for notice in each.notices
    ]
    assert told[:2] == [(13, "PHONEME_REPLACED")] * 2
    assert {reason for _, reason in told[2:]} == {"PRONUNCIATION_UNUSED"}


async def test_an_unused_pronunciation_is_told_at_the_end(stub: Stub) -> None:
    answer = await say(stub, ["Hello there. ", "And on."], settings(request(said=SAID[2:])))
    assert [len(each.notices) for each in answer.speech[:-1]] == [0] * (len(answer.speech) - 1)
    (notice,) = answer.speech[-1].notices
    assert notice.reason == "PRONUNCIATION_UNUSED"
    assert notice.description.startswith("pronunciations[0]: 'nobody' is nowhere in the text")
    assert (answer.code, answer.trailers["x-billable-characters"]) == (grpc.StatusCode.OK, "20")


async def test_a_phrase_that_a_flush_cuts_is_told(stub: Stub) -> None:
    live = Live(stub, settings(request(said=SAID[:1])))
    await live.send("I work at Yahoo!", flush(1), " Inc, I do.")
    (notice,) = _told(await live.end())
    assert notice.reason == "PRONUNCIATION_UNUSED"
    assert "a flush, a clear, a document or the buffer delay cut it" in notice.description


async def test_a_pronunciation_that_only_a_document_uses_is_used(stub: Stub) -> None:
    events = ("Hello there. ", document('<speak xml:lang="en-GB">Nobody, ach!</speak>'))
    answer = await say(stub, events, settings(request(said=SAID[1:])))
    assert {notice.reason for notice in _told(answer)} == {"PHONEME_REPLACED"}


def _told(answer: LiveAnswer) -> list[pb.Notice]:
    return [notice for speech in answer.speech for notice in speech.notices]
