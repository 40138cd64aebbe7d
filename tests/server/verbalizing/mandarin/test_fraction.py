import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("3/8", "八分之三"),
        ("1½小时", "一又二分之一小时"),
        ("2 3/4", "二又四分之三"),
        ("45%", "百分之四十五"),
        ("5-10%", "百分之五到十"),
        ("5%-10%", "百分之五到百分之十"),
        ("100%", "百分之百"),
        ("3‰", "千分之三"),
        ("-2.5%", "负 百分之二点五"),
        ("24/7在线", "七乘二十四在线"),
    ],
)
def test_the_whole_comes_before_the_part(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("和/或", "和,或"),
        ("血压118/76mmHg", "血压一百一十八,七十六毫米汞柱"),
    ],
)
def test_slashes_that_divide_nothing_are_pauses(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
