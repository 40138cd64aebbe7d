import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("3-5天", "三到五天"),
        ("3~5天", "三到五天"),
        ("10kg-20kg", "十千克到二十千克"),
        ("周一-周五", "周一到周五"),
        ("100万—200万", "一百万到二百万"),
    ],
)
def test_dashes_between_numbers_are_dao(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("-8", "负 八"),
        ("环比-3.5%", "环比负 百分之三点五"),
        ("海拔-86米", "海拔负 八十六米"),
        ("10的-6次方", "十的负 六次方"),
        ("气温-12℃", "气温负 十二摄氏度"),
        ("-3~4℃", "负 三到四摄氏度"),
        ("-1/4", "负 四分之一"),
        ("10-3=7", "十减三 等于 七"),
    ],
)
def test_dashes_before_numbers_are_fu(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("歼-20", "歼-二十"),
        ("F-16战机", "F十六战机"),
        ("他说—好", "他说—好"),
    ],
)
def test_other_dashes_are_left_alone(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("8k-15k", "八k到十五k"),
        ("3w-5w", "三w到五w"),
        ("-2℃", "负 二摄氏度"),
        ("5-8", "五到八"),
    ],
)
def test_short_thousands_and_minus_two(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
