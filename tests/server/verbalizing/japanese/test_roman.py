import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("第IX章", "第九章"),
        ("第Ⅳ部", "第四部"),
        ("ヘンリーVIII世", "ヘンリー八世"),
        ("XIX世紀", "十九世紀"),
        ("ターミネーターIII", "ターミネータースリー"),
        ("II型", "二型"),
    ],
)
def test_roman_numerals_are_numbers(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Viviという名",
    ],
)
def test_what_is_no_roman_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text
