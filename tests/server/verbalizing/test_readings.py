"""Marking phrases: placeholders carry the span of their phrase and hide it from all rules."""

import pytest
from tests.server.phrases import marked

from kokoro_server.segmenting.estimate import Estimate
from kokoro_server.verbalizing import AlignedText, verbalize
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.readings import Reading, mark, with_aliases, with_phonemes

CODES = "en-US", "en-GB", "es-ES", "fr-FR", "hi-IN", "it-IT", "ja-JP", "pt-BR", "zh-CN"


def test_a_placeholder_carries_the_span_and_the_text_of_its_phrase() -> None:
    phrases = marked("I use C++ daily", {"C++": Reading(phonemes="si")})
    assert len(phrases.text) == len("I use . daily")
    assert phrases.text.span(6, 7) == (6, 9)
    assert phrases.spans() == {(6, 9)}
    (reading,) = phrases.readings.values()
    assert reading == Reading(phonemes="si", written="C++")


def test_an_alias_comes_before_cleaning_and_phonemes_after() -> None:
    phrases = marked("AT&T is C++", {"C++": Reading(phonemes="si"), "AT&T": Reading(alias="A T")})
    written = with_aliases(phrases.text, phrases.readings)
    assert with_phonemes(written, phrases.readings).text == "A T is si"
    assert written.span(0, 3) == (0, 4)


@pytest.mark.parametrize("code", CODES)
def test_no_rule_reads_or_drops_a_phrase(code: str) -> None:
    phrases = marked("A@@@A $5 (A) 3A, A! A%", {"A": Reading(phonemes="a")})
    spoken = verbalize(clean(phrases.text), code)
    assert [each for each in spoken.text if each in phrases.readings] == list(phrases.readings)


def test_phrases_of_signs_stand_apart_from_words() -> None:
    said = marked("x🙂🙂y AI-AI", {"🙂": Reading(alias="smile"), "AI": Reading(alias="ai")})
    assert with_aliases(said.text, said.readings).text == "x smile smile y ai-ai"


def test_characters_that_look_like_placeholders_are_silent() -> None:
    said = mark(AlignedText.of("a\U000f0000b"))
    assert said.text.text == "a b"
    assert not said.readings


def test_a_phrase_counts_as_several_phonemes() -> None:
    phrases = marked("🙂", {"🙂": Reading(phonemes="smˈIl")})
    assert Estimate(phrases.text.text).phonemes(0, 1) > 1
