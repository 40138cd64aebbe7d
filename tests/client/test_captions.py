# texts are of several languages
"""Captions of a text whose words have their times."""

import re

import pytest

from kokoro_client.captions import captions, srt, webvtt
from kokoro_client.words import Word


def spoken(
    text: str, pattern: str = r"[\w’'-]+", pauses: dict[str, int] | None = None
) -> list[Word]:
    """Return one word of 300 ms per match, with 100 ms between words, and more after some."""
    words: list[Word] = []
    time = 0
    for match in re.finditer(pattern, text):
        words.append(
            Word(text_span=match.span(), start_ms=time, duration_ms=300, phonemes=match[0])
        )
        time += 400 + (pauses or {}).get(match[0], 0)
    return words


def lines(text: str, words: list[Word]) -> list[tuple[str, ...]]:
    return [each.lines for each in captions(text, words)]


def test_a_sentence_is_a_caption() -> None:
    text = "It rained. “Stay here,” she said."
    assert lines(text, spoken(text)) == [("It rained.",), ("“Stay here,” she said.",)]


def test_a_long_sentence_is_broken_at_a_clause_into_two_lines_at_most() -> None:
    text = (
        "When the rain had stopped at last and the sun came out, we went on and on along the "
        "river until we reached the old mill, where nobody lived any more."
    )
    found = lines(text, spoken(text))
    assert found[0] == ("When the rain had stopped at last and the", "sun came out,")
    assert all(len(each) <= 2 for each in found)
    assert all(len(line) <= 42 for each in found for line in each)
    assert " ".join(" ".join(each) for each in found) == text


def test_a_pause_begins_a_new_caption() -> None:
    text = "one two three four"
    assert lines(text, spoken(text, pauses={"two": 700})) == [("one two",), ("three four",)]


def test_scripts_without_spaces_break_anywhere_and_count_twice() -> None:
    text = "古い渡し船は九時過ぎに港を出て島へ向かった" * 3
    found = lines(text, spoken(text, pattern="."))
    assert all(len(line) <= 21 for each in found for line in each)
    assert "".join("".join(each) for each in found) == text


def test_times_are_those_of_the_words() -> None:
    text = "Hello there. Bye."
    assert [(each.start_ms, each.end_ms) for each in captions(text, spoken(text))] == [
        (0, 700),
        (800, 1100),
    ]


def test_both_forms_are_written_as_programs_read_them() -> None:
    text = "A < B. Yes."
    shown = tuple(captions(text, spoken(text, pattern="[A-Z][a-z]*")))
    assert srt(shown) == (
        "1\n00:00:00,000 --> 00:00:00,700\nA < B.\n\n2\n00:00:00,800 --> 00:00:01,100\nYes.\n"
    )
    assert webvtt(shown) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:00.700\nA &lt; B.\n\n"
        "00:00:00.800 --> 00:00:01.100\nYes.\n"
    )


@pytest.mark.parametrize("text", ["", "..."])
def test_nothing_spoken_has_no_captions(text: str) -> None:
    assert not lines(text, [])
