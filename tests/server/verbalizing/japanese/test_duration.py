import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2h15m", "二時間十五分"),
        ("1h05minの映画", "一時間ゴフンの映画"),
        ("5m20s走る", "ゴフン二十秒走る"),
        ("タイムは3:12:05", "タイムは三時間ジューニフン五秒"),
        ('ラップ52"48', "ラップ五十二秒四十八"),
        ("1'42\"88で優勝", "一分四十二秒八十八で優勝"),
        ("26:00から放送", "二十六時から放送"),
        ("25:10まで", "二十五時ジュップンまで"),
        ("5mの高さ", "五メートルの高さ"),
        ("2h", "二時間"),
        ("3:12:05に出る", "三時ジューニフン五秒に出る"),
        ("28:15と書く", "二十八対十五と書く"),
        ("身長5'6\"", "身長五フィート六インチ"),
        ("3'05\"", "三分五秒"),
    ],
)
def test_lengths_of_time_have_units(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
