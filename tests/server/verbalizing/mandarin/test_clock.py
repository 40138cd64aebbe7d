import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("上午9:00-下午5:00", "上午九点到下午五点整"),
        ("8:05", "八点五分"),
        ("20:30", "二十点三十分"),
        ("9:00", "九点整"),
        ("10:20:30", "十点二十分三十秒"),
        ("9:00-17:30", "九点到十七点三十分"),
        ("下午3:15", "下午三点十五分"),
        ("3:15 PM", "下午三点十五分"),
        ("7:40 a.m.", "上午七点四十分"),
        ("03:04pm", "三点四分pm"),
        ("会议3:04pm开始", "会议下午三点四分开始"),
        ("明天 9:30am,", "明天上午九点三十分,"),
        ("时间：6：30", "时间:六点三十分"),
        ("2:02", "两点二分"),
    ],
)
def test_times_have_hours_and_minutes(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("25:61", "二十五比六十一"),
    ],
)
def test_what_is_no_time_is_left_alone(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("12:00整", "十二点整"),
        ("AM 8:15", "上午八点十五分"),
        ("PM 3:40", "下午三点四十分"),
        ("8:00", "八点整"),
    ],
)
def test_the_half_of_the_day_may_come_first(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
