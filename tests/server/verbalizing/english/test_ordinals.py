import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the 1st", "the first"),
        ("2nd", "second"),
        ("3rd", "third"),
        ("11th", "eleventh"),
        ("21st", "twenty first"),
        ("100th", "one hundredth"),
        ("113th", "one hundred thirteenth"),
        ("1,000th", "one thousandth"),
        ("1000000th", "one millionth"),
        ("the 5ths", "the fifths"),
        ("12nd", "twelve nd"),
        ("3th", "three th"),
        ("21st-century", "twenty first-century"),
        ("1ST", "first"),
        ("Mon 3rd-Wed 5th", "Monday third to Wednesday fifth"),
    ],
)
def test_ordinals_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the 113th", "the one hundred and thirteenth"),
    ],
)
def test_the_british_say_and_in_ordinals(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words
