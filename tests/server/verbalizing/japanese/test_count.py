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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2割5分", "二割五分"),
        ("5分で着く", "ゴフンで着く"),
        ("7分袖", "シチブ袖"),
        ("2勝1敗3分", "二勝一敗三分け"),
        ("薬4包", "薬四包"),
        ("6包", "ロッポー"),
        ("2浪", "ニロー"),
        ("1月号", "イチガツゴー"),
        ("11月号", "十一月号"),
        ("1月1日", "一月一日"),
    ],
)
def test_tenths_draws_and_other_counters(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2、3日かかる", "二、サンニチかかる"),
        ("二、三日で", "二、サンニチで"),
        ("2、3日目", "二、三日目"),
        ("5月2、3日", "五月二、三日"),
        ("1、2、3日", "一、二、三日"),
    ],
)
def test_two_or_three_days_are_no_dates(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
