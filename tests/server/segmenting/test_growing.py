from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.segmenting import Boundary, SegmentPolicy
from kokoro_server.segmenting.growing import GrowingText, Piece

FIRST = "Once upon a time there was a fox.\n"
"""The first piece ends earlier than others, so tests of later ones begin with this sentence."""
PARTS = (
    "Dr. Smith paid $3.50, i.e. 3.5 dollars. ", "Hello! ", '"What?" he asked. ', "Hmm... well ",
    "1990–1995, ", "今日は。", "「はい。」と言った。", "你好吗？", "नमस्ते। ", "\n", "\n\n", "\r\n",
    "- item\n", "1. ", "His chin nuzzled into his breast to escape the vile, vile wind,\n", "etc. ",
    "😀", "word ", "a" * 90, "x, y; z: ", "—", "…", ".", " ", "# Heading\n", "(He left.) ", "3",
    "m.p.h.",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), max_size=120).map("".join)


def pieces(parts: Iterable[str], *, close: bool = True) -> list[Piece]:
    growing, taken = GrowingText(SegmentPolicy()), list[Piece]()
    for part in parts:
        growing.add(part)
        while piece := growing.take():
            taken.append(piece)
    while close and (piece := growing.take(growing.end)):
        taken.append(piece)
    return taken


def texts(text: str, *, close: bool = True) -> list[str]:
    return [piece.text for piece in pieces([text], close=close)]


@given(TEXTS, st.lists(st.integers(1, 50), min_size=1))
def test_the_pieces_do_not_depend_on_how_the_text_is_cut(text: str, sizes: Sequence[int]) -> None:
    whole = pieces([text])
    parts, at = list[str](), 0
    while at < len(text):
        size = sizes[len(parts) % len(sizes)]
        parts.append(text[at : at + size])
        at += size
    assert pieces(parts) == pieces(text) == whole
    assert "".join(piece.text for piece in whole) == text
    ends = [piece.end for piece in whole]
    assert [piece.start for piece in whole] == [0, *ends][: len(whole)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Hello there. H", "Hello there. "),
        ("Hello there.\n", "Hello there."),
        ("Hello there.", None),
        ("It costs 3.", None),
        ("It costs 3.5", None),
        ("Dr. Smith is in. ", "Dr. Smith is in. "),
        ("Dr. ", None),
        ("At 5 p.m. today", None),
        ("He left (at last.) The", "He left (at last.) "),
        ('"Really?" he asked. No', '"Really?" he asked. '),
        ('"Really?" ', None),
        ("Well... maybe. No", "Well... maybe. "),
        ("Apples etc. and more. No", "Apples etc. and more. "),
        ("你好。", None),
        ("你好。我", "你好。"),
        ("「はい。」と言った。次", "「はい。」と言った。"),
        ("नमस्ते।क", "नमस्ते।"),
        ("A short line\n", "A short line\n"),
        ("...\n\nWord!\n", "...\n\nWord!"),
        ("It was seen on the hill by Winston and\nSmith saw it. N",
         "It was seen on the hill by Winston and\n"),
        ("The vile wind blew in his face, and Winston\nhurried on. N",
         "The vile wind blew in his face, and Winston\nhurried on. "),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_the_character_after_it_has_come(
    text: str, first: str | None
) -> None:
    taken = texts(FIRST + text, close=False)[1:]
    assert (taken[0].removeprefix("\n") if taken else None) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Well, I think that this is right, ", "Well, I think that this is right, "),
        ("Well, I think that this is right,", None),
        ("Yes. N", "Yes. "),
        ("The population in the years 1990–1995", None),
        ("今日はとても良い天気ですから、行", "今日はとても良い天気ですから、"),
    ],
)
def test_the_first_words_are_spoken_at_the_end_of_a_clause(text: str, first: str | None) -> None:
    assert next(iter(texts(text, close=False)), None) == first


def test_a_long_first_clause_is_cut_at_a_phrase_or_a_word() -> None:
    text = "the fox ran over the hill " * 30
    assert texts(text)[0] == "the fox ran over the hill the fox ran over the hill the fox ran "


def test_a_sentence_without_end_is_cut_to_bounded_pieces() -> None:
    for text in ("word " * 4000, "a" * 20_000, "😀" * 20_000, "字" * 4000):
        assert max(map(len, texts(text))) <= 2000


def test_the_boundary_of_a_piece_is_what_ends_there() -> None:
    text = "Once upon a time in the west, there was a fox. A heading\nThe rest"
    assert [piece.boundary for piece in pieces([text])] == [
        Boundary.CLAUSE,
        Boundary.SENTENCE,
        Boundary.PARAGRAPH,
        Boundary.END,
    ]


def test_an_empty_line_begins_a_paragraph() -> None:
    begun = [piece.begins_paragraph for piece in pieces(["One. Two.\n\nThree.\nFour."])]
    assert begun == [False, False, True, False]


@pytest.mark.parametrize(
    ("text", "end"),
    [("I was think", 6), ("Hello", 0), ("Who? ", 5), ("Who?", 4), ("今日は", 3), ("don't", 0)],
)
def test_a_word_that_may_go_on_is_not_whole(text: str, end: int) -> None:
    growing = GrowingText(SegmentPolicy())
    growing.add(text)
    assert growing.whole_words_end == end


def test_what_is_dropped_is_not_taken() -> None:
    growing = GrowingText(SegmentPolicy())
    growing.add("This is dropped")
    growing.go_on(growing.end)
    growing.add(" and this is not.")
    assert growing.take(growing.end) == Piece(" and this is not.", 15, Boundary.SENTENCE)
    assert growing.take() is None
