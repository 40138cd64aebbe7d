"""From a text to segments of audio: order, spans, errors, and the model's input."""

import asyncio
from collections.abc import AsyncIterator

import numpy as np
import pytest
from tests.server.tone_server import Spelling, ToneModel
from tests.server.voices_made import voice

from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.errors import InvalidInput, SynthesisFailed
from kokoro_server.languages import PHONEMES
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.synthesizer import SpokenSegment, Synthesizer
from kokoro_server.synthesis.utterance import Mark, Passage, Utterance
from kokoro_server.verbalizing import AlignedText

TEXT = "This is the first of the sentences here. This is the second of them. And a third one."


@pytest.fixture
def model() -> ToneModel:
    return ToneModel()


@pytest.fixture
async def synthesizer(model: ToneModel) -> AsyncIterator[Synthesizer]:
    symbols = {symbol: number for number, symbol in enumerate(sorted(PHONEMES), 1)}
    made = Synthesizer(model, Vocabulary(symbols), Spelling(), Scheduler(1))
    yield made
    model.may_run.set()
    await asyncio.to_thread(made.close)


def utterance(text: str, speed: float = 1.0) -> Utterance:
    return Utterance.of_passage(Passage(AlignedText.of(text), "en-US", voice(), speed), seed=7)


async def speak(synthesizer: Synthesizer, said: Utterance) -> list[SpokenSegment]:
    return [segment async for segment in synthesizer.speak(said, Pace(streamed=True))]


async def test_segments_come_in_order_and_their_spans_are_the_text(
    synthesizer: Synthesizer,
) -> None:
    spoken = await speak(synthesizer, utterance(TEXT * 20))
    assert len(spoken) > 3
    edges = [0, *(segment.end for segment in spoken)]
    assert [segment.start for segment in spoken] == edges[:-1]
    assert edges[-1] == len(TEXT * 20)


async def test_the_same_seed_gives_the_same_samples(synthesizer: Synthesizer) -> None:
    once, again = [await speak(synthesizer, utterance(TEXT)) for _ in range(2)]
    assert all(
        np.array_equal(one.samples, other.samples) for one, other in zip(once, again, strict=True)
    )


async def test_a_text_that_g2p_finds_silent_is_an_error_of_the_text(
    synthesizer: Synthesizer,
) -> None:
    with pytest.raises(InvalidInput) as raised:
        await speak(synthesizer, utterance(" \n "))
    assert (raised.value.field, raised.value.reason) == ("text", "TEXT_NOT_SPEAKABLE")


async def test_a_g2p_that_breaks_fails_the_call_and_not_the_next(synthesizer: Synthesizer) -> None:
    with pytest.raises(SynthesisFailed, match="G2P broke"):
        await speak(synthesizer, utterance("a segfault here"))
    assert await speak(synthesizer, utterance(TEXT))


async def test_a_model_that_breaks_in_the_middle_fails_after_what_was_spoken(
    synthesizer: Synthesizer, model: ToneModel
) -> None:
    model.fails_after = 2
    speaking = synthesizer.speak(utterance(TEXT * 20), Pace(streamed=True))
    assert (await anext(speaking)).end == (await anext(speaking)).start
    with pytest.raises(SynthesisFailed, match="the model broke"):
        await anext(speaking)


async def test_what_is_left_early_leaves_no_work_behind(
    synthesizer: Synthesizer, model: ToneModel
) -> None:
    speaking = synthesizer.speak(utterance(TEXT * 20), Pace(streamed=True))
    await anext(speaking)
    await speaking.aclose()
    runs = model.runs
    assert synthesizer.waiting == 0
    await speak(synthesizer, utterance("One more."))
    assert model.runs == runs + 1


async def test_time_is_told_for_waiting_and_for_computing(synthesizer: Synthesizer) -> None:
    (segment,) = await speak(synthesizer, utterance("Hello there."))
    assert segment.computed > 0
    assert segment.waited >= 0


async def test_pieces_are_as_long_as_the_load_allows_and_their_spans_are_the_text(
    synthesizer: Synthesizer,
) -> None:
    said = utterance(TEXT * 3)
    lengths = iter([30, 1, 1])
    pieces = [
        piece
        async for piece in synthesizer.speak(said, Pace(streamed=True), lambda: next(lengths, 1000))
    ]
    assert TEXT.startswith("This is the first of the sentences here. ")
    assert len(pieces) > len(await speak(synthesizer, said))
    edges = [0, *(piece.end for piece in pieces)]
    assert [piece.start for piece in pieces] == edges[:-1]
    assert edges[-1] == len(TEXT * 3)


async def test_marks_stay_with_the_piece_that_they_are_in(synthesizer: Synthesizer) -> None:
    text = "Fog lay on the water all day, so the captain kept the engine slow, very slow indeed."
    places = [text.index(word) for word in ("water", "captain", "indeed")]
    marks = tuple(Mark(str(place), place) for place in places)
    passage = Passage(AlignedText.of(text), "en-US", voice(), marks=marks)
    speaking = synthesizer.speak(Utterance.of_passage(passage, 7), Pace(streamed=True), lambda: 1)
    pieces = [piece async for piece in speaking]
    assert len(pieces) > 1
    for piece in pieces:
        assert all(piece.start <= mark.offset < piece.end for mark in piece.marks)
    assert [mark for piece in pieces for mark in piece.marks] == list(marks)
