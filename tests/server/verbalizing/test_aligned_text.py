"""Text that remembers where each character came from."""

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.verbalizing import AlignedText


def sources(text: AlignedText, caller: str) -> list[tuple[str, str]]:
    """Return each character with the part of the caller's text that it came from."""
    spans = (text.span(index, index + 1) for index in range(len(text)))
    return [
        (character, caller[start:end])
        for character, (start, end) in zip(text.text, spans, strict=True)
    ]


def test_text_that_nobody_changed_comes_from_itself() -> None:
    assert sources(AlignedText.of("añb"), "añb") == [("a", "a"), ("ñ", "ñ"), ("b", "b")]


def test_a_part_of_a_text_knows_where_it_began() -> None:
    text = AlignedText.of("cd", 3)
    assert [text.span(index, index + 1) for index in range(2)] == [(3, 4), (4, 5)]


def test_what_replaces_a_part_comes_from_all_of_it() -> None:
    text = AlignedText.of("a $5 b").sub(re.compile(r"\$5"), "five")
    assert text.text == "a five b"
    assert sources(text, "a $5 b")[1:7] == [
        (" ", " "), ("f", "$5"), ("i", "$5"), ("v", "$5"), ("e", "$5"), (" ", " ")
    ]  # fmt: skip


def test_a_replacement_may_keep_the_place_of_its_parts() -> None:
    text = AlignedText.of("5kg")
    spoken = text.sub(
        regex.compile(r"(\d)(kg)"), lambda _: text[:1] + text.replaced(1, 3, " kilos")
    )
    assert spoken.text == "5 kilos"
    assert spoken.span(0, 1) == (0, 1)
    assert spoken.span(2, 7) == (1, 3)


def test_none_leaves_a_match_alone() -> None:
    text = AlignedText.of("1 22 3").sub(
        re.compile(r"\d+"), lambda match: "x" if len(match[0]) > 1 else None
    )
    assert text.text == "1 x 3"


def test_without_a_match_the_text_is_the_same_one() -> None:
    text = AlignedText.of("abc")
    assert text.sub(re.compile("x"), "y") is text


@pytest.mark.parametrize(("at", "span"), [(0, (0, 0)), (1, (1, 1)), (2, (2, 2))])
def test_what_is_put_in_between_has_an_empty_span_there(at: int, span: tuple[int, int]) -> None:
    put_in = AlignedText.of("ab").replaced(at, at, "xy")
    assert put_in.span() == span


def test_characters_are_mapped_to_several_and_to_none() -> None:
    text = AlignedText.of("aßb-").map({ord("ß"): "ss", ord("-"): ""})
    assert sources(text, "aßb-") == [("a", "a"), ("s", "ß"), ("s", "ß"), ("b", "b")]
    assert AlignedText.of("ab").map({ord("a"): "z"}).text == "zb"


def test_outer_spaces_are_dropped_with_their_places() -> None:
    assert AlignedText.of("  a b ").strip().span() == (2, 5)
    assert AlignedText.of("   ").strip().text == ""


PIECES = st.lists(st.sampled_from(["1", "22", "a", "ß", " ", "\u0301"]), min_size=1)


@given(pieces=PIECES, cut=st.integers(0, 40))
def test_however_a_text_is_changed_its_places_never_go_back(pieces: list[str], cut: int) -> None:
    caller = "".join(pieces)
    text = AlignedText.of(caller).sub(re.compile(r"\d+"), "number ").map({ord("ß"): "ss"})
    text = AlignedText.join([text[:cut], text[:0].followed_by(" "), text[cut:]])
    spans = [text.span(index, index + 1) for index in range(len(text)) if text.text[index] != " "]
    assert spans == sorted(spans)
    assert all(0 <= start <= end <= len(caller) for start, end in spans)
    changed = re.sub(r"\d+", "number", caller).replace("ß", "ss")
    assert text.text.replace(" ", "") == changed.replace(" ", "")


def test_of_a_match_only_the_named_group_is_replaced() -> None:
    text = AlignedText.of("PIN 12, PIN 345")
    replaced = text.sub(re.compile(r"PIN (?P<code>\d+)"), "x", "code")

    assert replaced.text == "PIN x, PIN x"
    assert [replaced.span(index, index + 1) for index in (3, 4, 5, 11)] == [
        (3, 4),
        (4, 6),
        (6, 7),
        (12, 15),
    ]
