import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8月9日(土)", "八月九日土曜日"),
        ("8/9(土)", "八月九日土曜日"),
        ("8月9日(土・祝)", "八月九日土曜日、祝日"),
        ("毎週(火)", "毎週火曜日"),
        ("8月9日(土)〜11日(月)", "八月九日土曜日から十一日月曜日"),
        ("(火—木)は休館", "火曜日から木曜日は休館"),
        ("水〜日に営業", "水曜日から日曜日に営業"),
        ("5日(木曜日)", "五日木曜日"),
        ("月-金 9:00-18:00", "月曜日から金曜日 九時から十八時"),
        ("土 10:00から", "土曜日 十時から"),
        ("月10時間", "月十時間"),
    ],
)
def test_weekdays_in_brackets_are_written_out(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "(木)と(林)",
        "火と水と土",
        "彼(日本人)は",
    ],
)
def test_what_is_no_weekday_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text
