import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2h 41m", "两小时四十一分钟"),
        ("1h05min", "一小时五分钟"),
        ("5m20s", "五分二十秒"),
        ("成绩2:15:08", "成绩两小时十五分八秒"),
        ("耗时1:02:03", "耗时一小时两分三秒"),
        ("1'28\"", "一分二十八秒"),
        ("3′05″", "三分五秒"),
        ('9"74', "九秒七十四"),
        ("2h", "两小时"),
        ("5m高", "五米高"),
        ("2:15:08出发", "两点十五分八秒出发"),
    ],
)
def test_lengths_of_time_have_units(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
