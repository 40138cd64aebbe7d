"""A long sentence without commas is cut before a conjunction or a preposition."""

import pytest
from tests.server.pronouncing import aligned, segments_of

from kokoro_server.segmenting import Boundary

RUN_ONS = {
    "en": "the men who had worked all day at the old mill went slowly home along the river",
    "es": "los hombres que trabajaron todo el día volvieron despacio a casa por la orilla",
    "fr": "les hommes qui travaillaient au moulin rentraient lentement chez eux vers le soir",
    "hi": "वे लोग दिन भर चक्की में काम करते रहे और शाम को धीरे धीरे घर लौटे क्योंकि बारिश होने लगी",
}
STARTS = {
    "en": {"who", "along"},
    "es": {"que", "por"},
    "fr": {"qui", "chez", "vers"},
    "hi": {"और", "क्योंकि"},
}


@pytest.mark.parametrize("language", sorted(RUN_ONS))
def test_a_run_on_is_cut_before_a_word_that_begins_a_phrase(language: str) -> None:
    text = " ".join([RUN_ONS[language]] * 8)
    found = list(segments_of(text, aligned(lambda part: part)))
    assert len(found) > 2
    for segment in found[1:]:
        assert text[segment.start :].split()[0] in STARTS[language]
    assert {segment.boundary for segment in found[:-1]} == {Boundary.PHRASE}


def test_chinese_is_cut_before_a_conjunction() -> None:
    text = "他们整天在老磨坊里工作到很晚的时候但是没有人愿意停下来休息一会儿" * 8
    found = list(segments_of(text, aligned(lambda part: part * 4)))
    assert all(text[segment.start :].startswith("但是") for segment in found[1:])


def test_words_without_such_words_are_cut_between_words() -> None:
    text = "word " * 300
    found = list(segments_of(text, aligned(lambda part: part)))
    assert {segment.boundary for segment in found[:-1]} == {Boundary.WORD}


@pytest.mark.parametrize(
    ("words_before", "words_after", "first"),
    [
        pytest.param(10, 8, 10, id="shortly before the target"),
        pytest.param(3, 15, 18, id="a phrase in the first third is too short"),
        pytest.param(21, 0, 21, id="soon after the target"),
        pytest.param(40, 0, 14, id="far behind the target, words are cut"),
    ],
)
def test_a_phrase_ends_a_segment_near_its_target(
    words_before: int, words_after: int, first: int
) -> None:
    text = "word " * words_before + "and " * bool(words_after) + "word " * (words_after - 1)
    text += "and " + "word " * 60
    segment = next(iter(segments_of(text, aligned(lambda part: part))))
    assert len(text[: segment.end].split()) == first
