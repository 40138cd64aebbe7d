import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("ja-JP", "1.450,00 €", "千四百五十ユーロ"),
        ("ja-JP", "2 450,75 €", "二千四百五十ユーロ七十五セント"),
        ("ja-JP", "9,50 €", "九ユーロ五十セント"),
        ("ja-JP", "1.450", "一点四五零"),
        ("ja-JP", "3,000人", "三千人"),
        ("ja-JP", "1,2,3", "一,二,三"),
        ("zh-CN", "1.450,00 €", "一千四百五十欧元"),
        ("zh-CN", "9,50 €", "九点五欧元"),
        ("zh-CN", "1.450", "一点四五零"),
        ("zh-CN", "双11，618大促", "双十一, 六一八大促"),
        ("zh-CN", "1，000元", "一千元"),
        ("zh-CN", "3，4", "三,四"),
    ],
)
def test_separators_leave_the_number(in_words: Say, code: str, written: str, spoken: str) -> None:
    assert in_words(code, written) == spoken


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("zh-CN", ".5", "零点五"),
        ("zh-CN", "约.25米", "约零点二五米"),
        ("ja-JP", "打率.333", "打率三割三分三厘"),
        ("zh-CN", "a.7z", "a.七z"),
    ],
)
def test_a_bare_point_has_a_zero_before_it(
    in_words: Say, code: str, written: str, spoken: str
) -> None:
    assert in_words(code, written) == spoken
