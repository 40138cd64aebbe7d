import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("13912345678", "幺三九幺二三四五六七八"),
        ("139-1234-5678", "幺三九幺二三四五六七八"),
        ("+86 139 1234 5678", "加八六幺三九幺二三四五六七八"),
        ("(021) 5812-3456", "零二幺五八幺二三四五六"),
        ("021-58123456", "零二幺五八幺二三四五六"),
        ("400-820-1234", "四零零八二零幺二三四"),
        ("快打119", "快打幺幺九"),
        ("拨110报警", "拨幺幺零报警"),
        ("12306官网", "幺二三零六官网"),
        ("客服电话是95511", "客服电话是九五五幺幺"),
        ("3-2-1", "三二一"),
        ("QQ群1234567", "QQ群幺二三四五六七"),
        ("QQ号是1234567", "QQ号是幺二三四五六七"),
    ],
)
def test_telephone_numbers_have_yao_for_one(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("花了110元", "花了一百一十元"),
        ("打了120分", "打了一百二十分"),
        ("119个人", "一百一十九个人"),
        ("跑了114公里", "跑了一百一十四公里"),
        ("120年", "一百二十年"),
        ("第110页", "第一百一十页"),
    ],
)
def test_quantities_are_no_telephone_numbers(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("021-62345678转316", "零二幺六二三四五六七八转三幺六"),
    ],
)
def test_an_extension_is_read_digit_by_digit(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
