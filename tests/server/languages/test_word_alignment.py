"""Alignment of a clause's words with its phonemes' words, when their numbers differ."""

import pytest

from kokoro_server.languages.word_alignment import align_words
from kokoro_server.verbalizing import AlignedText

ALONE = {"de": "də", "la": "la", "casa": "kˈasa", "qu": "ky", "est": "ɛst", "ce": "sə", "le": "lə"}


def aligned(text: str, phonemes: str) -> list[tuple[str, str]]:
    """Return pairs of written and said words; words said as one are one pair."""
    spoken = align_words(AlignedText.of(text), phonemes, lambda word: ALONE.get(word, word))
    assert spoken.text == phonemes
    pairs: list[tuple[str, str]] = []
    for index, symbol in enumerate(phonemes):
        start, end = spoken.span(index, index + 1)
        if symbol == " ":
            continue
        if pairs and pairs[-1][0] == text[start:end] and phonemes[index - 1] != " ":
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + symbol)
        else:
            pairs.append((text[start:end], symbol))
    return pairs


@pytest.mark.parametrize(
    ("text", "phonemes", "pairs"),
    [
        ("de la casa", "də la kˈasa", [("de", "də"), ("la", "la"), ("casa", "kˈasa")]),
        ("de la casa", "dəla kˈasa", [("de la", "dəla"), ("casa", "kˈasa")]),
        ("casa de la", "kˈasa dəla", [("casa", "kˈasa"), ("de la", "dəla")]),
        ("de la casa", "dəlakˈasa", [("de la casa", "dəlakˈasa")]),
        ("casa", "kˈa sa", [("casa", "kˈa"), ("casa", "sa")]),
        ("la casa", "la kˈa sa", [("la", "la"), ("casa", "kˈa"), ("casa", "sa")]),
        ("qu est ce le", "kɛsə lə", [("qu est ce", "kɛsə"), ("le", "lə")]),
        ("de la", "xyz", [("de la", "xyz")]),
    ],
)  # fmt: skip
def test_words_find_what_is_said_for_them(
    text: str, phonemes: str, pairs: list[tuple[str, str]]
) -> None:
    assert aligned(text, phonemes) == pairs


def test_what_is_too_long_to_be_matched_is_one_word() -> None:
    text = "de la casa " * 80
    spoken = align_words(AlignedText.of(text), "dəla kˈasa " * 80, lambda _: pytest.fail("asked"))
    assert spoken.span(0, 1) == spoken.span(300, 301) == (0, len(text) - 1)


def test_words_that_say_nothing_alone_are_one_with_all_that_is_said() -> None:
    spoken = align_words(AlignedText.of("de la casa"), "dəla kˈasa", lambda _: "")
    assert {spoken.span(index, index + 1) for index in (0, 5, 9)} == {(0, 10)}


def test_a_word_that_is_silent_belongs_to_a_neighbour() -> None:
    spoken = align_words(AlignedText.of("la h casa"), "la kˈasa", lambda w: ALONE.get(w, ""))
    assert spoken.span(0, 2)[0] == 0
    assert spoken.span()[1] == 9
