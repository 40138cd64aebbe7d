import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10分", "ジュップン"),
        ("8分後", "ハップン後"),
        ("25分", "二十五分"),
        ("10分の3", "十分の三"),
        ("7分の1", "七分の一"),
        ("8文字", "ハチモジ"),
        ("3行目", "サンギョー目"),
        ("10勝", "ジュッショー"),
        ("五六人", "五・六人"),
        ("三四日", "三・四日"),
    ],
)
def test_counters_are_read_as_counters(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "十分な量",
        "腹八分目",
        "三十四人",
        "一二三",
    ],
)
def test_what_is_no_count_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text
