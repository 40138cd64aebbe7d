import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("路易XIV", "路易十四"),
        ("路易IX", "路易九世"),
        ("第III章", "第三章"),
        ("第Ⅳ卷", "第四卷"),
        ("II型糖尿病", "二型糖尿病"),
        ("III期临床试验", "三期临床试验"),
        ("伊丽莎白II世", "伊丽莎白二世"),
    ],
)
def test_roman_numerals_are_han_numerals(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("V型反转", "V型反转"),
        ("C位", "C位"),
        ("IV", "IV"),
        ("MIX", "MIX"),
    ],
)
def test_letters_that_are_no_numerals_stay(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
