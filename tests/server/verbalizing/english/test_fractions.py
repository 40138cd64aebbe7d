import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("24/7/365", "twenty four seven, three hundred and sixty five"),
        ("post-9/11", "post-nine eleven"),
        ("5 1/2% interest", "five and a half percent interest"),
        ("1/2", "one half"),
        ("1/4 of it", "one quarter of it"),
        ("2/3", "two thirds"),
        ("7/8", "seven eighths"),
        ("1 1/2", "one and a half"),
        ("2½", "two and a half"),
        ("½", "one half"),
        ("3 3/4 hours", "three and three quarters hours"),
        ("1/2 cup", "one half cup"),
        ("3/4 teaspoon", "three quarters of a teaspoon"),
        ("5/16", "five sixteenths"),
        ("1/100", "one one hundredth"),
        ("5/4", "five quarters"),
        ("4.5/5", "four point five out of five"),
        ("160/95", "one hundred sixty over ninety five"),
        ("24/7", "twenty four seven"),
        ("50/50", "fifty fifty"),
        ("I rate it 8/10.", "I rate it eight out of ten."),
        ("1/3rd", "one third"),
    ],
)
def test_fractions_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "and/or",
    ],
)
def test_slashes_between_words_are_no_fractions(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1/3 + 1/6 = 1/2", "one third plus one sixth equals one half"),
        ("3/4 × 8", "three quarters times eight"),
        ("8/4 = 2", "eight divided by four equals two"),
    ],
)
def test_sums_of_fractions(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
