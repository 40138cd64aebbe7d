import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3h 12m", "three hours twelve minutes"),
        ("1h1m1s", "one hour one minute one second"),
        ("2d 6h", "two days six hours"),
        ("4m 20s", "four minutes twenty seconds"),
        ("7m30.5s", "seven minutes thirty point five seconds"),
        ("1 hr. 20 min", "one hour twenty minutes"),
        ("2 hours 15 minutes", "two hours fifteen minutes"),
    ],
)
def test_lengths_of_time_in_several_units_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5m", "five meters"),
        ("1h, 45m", "one hour, forty five meters"),
        ("in the 10s", "in the tens"),
        ("5 m 3 sides", "five meters three sides"),
    ],
)
def test_a_single_unit_keeps_its_reading(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
