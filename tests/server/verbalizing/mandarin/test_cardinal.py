import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("0", "零"),
        ("15", "十五"),
        ("115", "一百一十五"),
        ("2300", "两千三百"),
        ("20000", "两万"),
        ("200", "二百"),
        ("1005", "一千零五"),
        ("30050", "三万零五十"),
        ("100010000", "一亿零一万"),
        ("20000000001", "二百亿零一"),
        ("10000150000", "一百亿零十五万"),
        ("1,234,567", "一百二十三万四千五百六十七"),
        ("1000000000000", "一万亿"),
        ("卖了8.05万册", "卖了八点零五万册"),
        ("3.14", "三点一四"),
        ("0.50", "零点五零"),
        ("1.000000000000000000001", "一点零零零零零零零零零零零零零零零零零零零零一"),
    ],
)
def test_numbers_are_quantities(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("吃了2个梨", "吃了两个梨"),
        ("等2天", "等两天"),
        ("2到3位客人", "两到三位客人"),
        ("2-3天", "两到三天"),
        ("2万册", "两万册"),
        ("2小时", "两小时"),
        ("2美元", "两美元"),
        ("2分钟", "两分钟"),
        ("2.5公里", "二点五公里"),
        ("12个", "十二个"),
        ("第2个", "第二个"),
        ("2月2日", "二月二日"),
        ("2号楼", "二号楼"),
        ("2年级", "二年级"),
        ("2分之1", "二分之一"),
        ("二两", "二两"),
    ],
)
def test_two_of_something_is_liang(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("特工007", "特工零零七"),
        ("6222020200112233445", "六二二二零二零二零零一一二二三三四四五"),
        ("身高1米68", "身高一米六八"),
    ],
)
def test_codes_and_rows_of_digits_are_read_digit_by_digit(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("5G信号", "五G信号"),
        ("3D打印", "三D打印"),
        ("iPhone 15", "iPhone 十五"),
    ],
)
def test_digits_beside_latin_words_are_chinese(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2栋3单元", "二栋三单元"),
        ("第1、2、3名", "第一、二、三名"),
        ("第1和2组", "第一和二组"),
        ("1、2、3个", "一、两、三个"),
        ("2栋楼", "两栋楼"),
        ("2单元", "二单元"),
        ("负2", "负二"),
        ("-2层", "负 二层"),
    ],
)
def test_two_in_an_address_is_a_number(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
