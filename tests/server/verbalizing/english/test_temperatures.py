import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "at 200C/400F",
            "at two hundred degrees Celsius, four hundred degrees Fahrenheit",
        ),
        (
            "preheat the oven to 350F",
            "preheat the oven to three hundred and fifty degrees Fahrenheit",
        ),
        ("a fever of 102.3F", "a fever of one hundred and two point three degrees Fahrenheit"),
        ("highs near 28C", "highs near twenty eight degrees Celsius"),
        ("it was 4C", "it was four degrees Celsius"),
    ],
)
def test_degrees_without_their_sign_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("seat 12F", "seat twelve F"),
        ("exit 42C", "exit forty two C"),
        ("the 34C is low", "the thirty four C is low"),
    ],
)
def test_numbers_of_seats_and_exits_stay(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
