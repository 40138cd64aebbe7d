import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1/3", "三分の一"),
        ("小さじ2/3", "小さじ三分の二"),
        ("3 1/4", "三と四分の一"),
        ("½カップ", "二分の一カップ"),
        ("2½", "二と二分の一"),
        ("1/72スケール", "七十二分の一スケール"),
        ("5分の2", "五分の二"),
    ],
)
def test_the_denominator_comes_first(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "男か女",
        "and/or",
    ],
)
def test_what_is_no_fraction_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text
