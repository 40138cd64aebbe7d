"""What G2P libraries can't take is cut where it can be said; nothing else is."""

import pytest

from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.limits import within_limits


def limited(text: str) -> str:
    return within_limits(AlignedText.of(text)).text


@pytest.mark.parametrize(
    "word",
    [
        "internationalization",
        "quatre-vingt-trois",
        "john.doe@example.com",
        "anticonstitutionnellement",
        "pneumonoultramicroscopicsilicovolcanoconiosis",
        "a" * 16,
        "a" * 17,
        "123,456,789,012,3",
    ],
)
@pytest.mark.parametrize("around", ["{}", "so {} is", "({}).", "{}\n"])
def test_a_word_that_a_library_can_take_is_not_cut(word: str, around: str) -> None:
    text = around.format(word)
    assert limited(text) == text


@pytest.mark.parametrize("length", [46, 47, 48])
def test_the_longest_words_stay_whole(length: int) -> None:
    assert limited(f"so {'a' * length} is") == f"so {'a' * length} is"


def test_a_word_that_none_can_take_is_cut_behind_its_last_mark() -> None:
    path = "archive.example.org/reports/of/the/year/and/the/month/index.html"
    assert limited(path) == "archive.example.org/reports/of/the/year/and/the/ month/index.html"


@pytest.mark.parametrize("length", [49, 50, 96, 97, 200])
def test_a_word_without_marks_is_cut_into_parts_that_fit(length: int) -> None:
    parts = limited("a" * length).split(" ")
    assert "".join(parts) == "a" * length
    assert max(map(len, parts)) <= 48
    assert min(map(len, parts[:-1])) >= 16


def test_a_cut_stands_before_no_combining_mark() -> None:
    for part in limited("ab\u0301" * 40).split(" "):
        assert not part.startswith("\u0301")


def test_languages_without_spaces_are_not_cut() -> None:
    assert limited("日本語のとても長い文章です" * 9) == "日本語のとても長い文章です" * 9


@pytest.mark.parametrize("number", ["1234567890123456", "1,234,567,890,123,456,789"])
def test_digits_of_a_number_that_nobody_can_say_are_said_one_by_one(number: str) -> None:
    assert limited(number) == " ".join(number.replace(",", ""))


def test_a_cut_keeps_the_place_of_both_sides() -> None:
    text = within_limits(AlignedText.of("a" * 60))
    space = text.text.index(" ")
    assert text.span(0, space) == (0, space)
    assert text.span(space + 1) == (space, 60)
