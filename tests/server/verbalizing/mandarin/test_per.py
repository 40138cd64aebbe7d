import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("4元/笔", "四元每笔"),
        ("3人/组", "三人每组"),
        ("70次/min", "七十次每分钟"),
        ("12元/500g", "十二元每五百克"),
        ("8万/㎡", "八万每平方米"),
        ("7L/100km", "七升每一百公里"),
        ("900r/min", "九百转每分钟"),
        ("男/女", "男,女"),
        ("5/6", "六分之五"),
    ],
)
def test_a_slash_says_what_a_quantity_is_per(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
