import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("图4-2", "图四杠二"),
        ("代表5-2胜", "代表五比二胜"),
        ("表1-3", "表一杠三"),
        ("P20-25", "第二十到二十五页"),
        ("见P8", "见第八页"),
        ("P30手机", "P三十手机"),
        ("第2/8页", "第二页,共八页"),
        ("步骤3/4", "第三步,共四步"),
        ("Step 2/6", "第二步,共六步"),
        ("5/12页", "第五页,共十二页"),
        ("数学95/100", "数学九十五,满分一百"),
        ("2/3的人", "三分之二的人"),
        ("第1/3季度", "第三分之一季度"),
    ],
)
def test_numbers_of_figures_pages_and_steps(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
