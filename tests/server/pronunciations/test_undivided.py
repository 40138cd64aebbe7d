"""Phrases in a text that is still being written: cuts don't divide them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.pronouncing.matching import Entry, Phrases, find
from kokoro_server.pronouncing.undivided import Undivided
from kokoro_server.segmenting import SegmentPolicy
from kokoro_server.segmenting.growing import GrowingText, Piece
from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import Reading

PHRASES = ("Yahoo! Inc", "St. Albans", "Yahoo", "N. N. d'Ar", "今日は。はい", "café. é", "Mr. T.")
SOURCES = (Phrases([Entry(phrase, Reading(alias="x")) for phrase in PHRASES]),)
PARTS = (
    "Yahoo! ", "Inc", " St. Albans", "N.", " N. ", "d\u2019Ar. ", "今日は。", "はい。", "cafe",
    "\u0301. ", "\u00e9. ", "e", "\u0301", "Mr. T", ". ", "Hello there. ",
    "It was a bright cold day, ", "\n", "  ", "s ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)


def pieces(parts: Sequence[str], sources: Sequence[Phrases] = SOURCES) -> list[Piece]:
    growing, taken = GrowingText(SegmentPolicy(), Undivided(sources)), list[Piece]()
    for part in parts:
        growing.add(part)
        while piece := growing.take():
            taken.append(piece)
    while piece := growing.take(growing.end):
        taken.append(piece)
    return taken


def found(text: str, start: int = 0) -> list[tuple[int, int, str]]:
    places = find(AlignedText.of(text), SOURCES)
    return [(each.start + start, each.end + start, each.entry.phrase) for each in places]


@given(TEXTS, st.lists(st.integers(1, 9), min_size=1))
def test_every_phrase_of_a_text_is_found_however_it_comes(text: str, sizes: Sequence[int]) -> None:
    parts, at = list[str](), 0
    while at < len(text):
        size = sizes[len(parts) % len(sizes)]
        parts.append(text[at : at + size])
        at += size
    taken = pieces(parts)
    assert taken == pieces([text])
    assert "".join(piece.text for piece in taken) == text
    assert [each for piece in taken for each in found(piece.text, piece.start)] == found(text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I work at Yahoo! ", None),  # "Inc" may follow
        ("I work at Yahoo! I", None),
        ("I work at Yahoo! Inc", None),
        ("I work at Yahoo! It", "I work at Yahoo! "),
        ("I work at Yahoo! Inc? Oh", "I work at Yahoo! Inc? "),
        ("I work at Google! ", "I work at Google! "),
    ],
)
def test_a_piece_waits_only_while_a_phrase_may_go_on(text: str, first: str | None) -> None:
    growing = GrowingText(SegmentPolicy(), Undivided(SOURCES))
    growing.add(text)
    piece = growing.take()
    assert (piece.text if piece else None) == first


def test_a_long_sentence_is_cut_before_a_phrase() -> None:
    phrase = " ".join(["word"] * 19)
    sources = (Phrases([Entry(f"a {phrase}", Reading(alias="x"))]),)
    text = "a word of it " * 20 + f"a {phrase} " + "and then " * 60
    taken = pieces([text], sources)
    places = [piece.text.find(f"a {phrase}") for piece in taken]
    assert sum(place >= 0 for place in places) == 1
    assert len(taken) > 1


def test_without_phrases_nothing_is_held_back() -> None:
    assert Undivided(()).around("Hello there. ", 0, 6, is_final=False) is None
