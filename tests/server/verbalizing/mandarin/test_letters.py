import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("他买了A股", "他买了eh股"),
        ("A和B", "eh和B"),
        ("5A景区", "五eh景区"),
        ("他是vip客户", "他是VIP客户"),
        ("看nba", "看NBA"),
        ("2023年Q4", "二零二三年第四季度"),
        ("Q2财报", "第二季度财报"),
        ("NO.3", "第三"),
        ("2nd", "第二"),
    ],
)
def test_letters_are_read_as_chinese_speakers_read_them(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("A big apple", "A big apple"),
        ("this is the vip room", "this is the vip room"),
        ("T恤", "T恤"),
        ("Wi-Fi", "Wi-Fi"),
    ],
)
def test_words_and_names_stay(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("№8", "第八"),
        ("No5", "第五"),
        ("大厦18F", "大厦十八楼"),
        ("8车12F", "八车十二F"),
        ("88号6F", "八十八号六楼"),
    ],
)
def test_numbers_and_floors(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
