import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8:15に出る", "八時十五分に出る"),
        ("20:00開演", "二十時開演"),
        ("6:05", "六時ゴフン"),
        ("0:20", "零時二十分"),
        ("23:59:30", "二十三時五十九分三十秒"),
        ("AM 7:40", "午前七時四十分"),
        ("7:40 p.m.", "午後七時四十分"),
        ("11amに", "午前十一時に"),
        ("9:30-11:00", "九時三十分から十一時"),
        ("0時から", "零時から"),
        ("08時09分", "八時キューフン"),
        ("2031-08-09T07:30", "二千三十一年八月九日 七時三十分"),
    ],
)
def test_times_are_written_with_kanji(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "時間と分",
        "何時何分",
    ],
)
def test_what_is_no_clock_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text
