import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("a row of 1s and 0s", "a row of ones and zeros"),
        ("He rolled two 6s.", "He rolled two sixes."),
        ("all the 8s", "all the eights"),
        ("both 737s", "both seven thirty sevens"),
        ("the 300s", "the three hundreds"),
    ],
)
def test_numbers_in_the_plural(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("after 5s", "after five s"),
        ("the 80s", "the eighties"),
        ("an iPhone 5s", "an iPhone five s"),
        ("the 3s delay", "the three second delay"),
    ],
)
def test_times_decades_and_names_keep_their_own_words(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("en-US", written) == spoken


def test_plural_at_the_beginning(in_words: Say) -> None:
    assert in_words("en-US", "The 747s left.") == "The seven forty sevens left."


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the 49ers beat the 76ers", "the forty niners beat the seventy sixers"),
        ("a 49er", "a forty niner"),
    ],
)
def test_teams_are_called_by_numbers(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
