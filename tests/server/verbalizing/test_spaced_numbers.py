import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("en-US", "about 2 500 000 visitors", "about two million five hundred thousand visitors"),
        ("en-GB", "40 000 tonnes", "forty thousand tonnes"),
        ("ja-JP", "人口は3 000 000人", "人口は三百万人"),
        ("zh-CN", "共20 000人", "共两万人"),
    ],
)
def test_thousands_with_spaces_are_one_number(
    in_words: Say, code: str, written: str, spoken: str
) -> None:
    assert in_words(code, written) == spoken


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("en-US", "555 123 4567", "five five five, one two three, four five six seven"),
        (
            "en-US",
            "in 2011 250 people came",
            "in twenty eleven two hundred and fifty people came",
        ),
    ],
)
def test_other_numbers_with_spaces_stay_apart(
    in_words: Say, code: str, written: str, spoken: str
) -> None:
    assert in_words(code, written) == spoken
