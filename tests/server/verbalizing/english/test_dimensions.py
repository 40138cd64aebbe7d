import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3x/day", "three times per day"),
        ("5-10x faster", "five to ten times faster"),
        ("2x daily", "two times daily"),
        ("3x a day", "three times a day"),
        ("a 2x lens", "a two x lens"),
        ("two 2x6s", "two two by sixes"),
        ("a 2x4 board", "a two by four board"),
        ("a 5×5 grid", "a five by five grid"),
        ("4x4x4 cubes", "four by four by four cubes"),
        ("reps: 4x15", "reps: four by fifteen"),
        ("2560x1440", "twenty five sixty by fourteen forty"),
        (
            "800x600 and 1024x768",
            "eight hundred by six hundred and ten twenty four by seven sixty eight",
        ),
        ("4x4", "four by four"),
    ],
)
def test_the_sides_of_things_are_joined_by_by(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2x8", "two x eight"),
        ("a 2x speedup", "a two x speedup"),
        ("3x4=12", "three x four equals twelve"),
        ("0xFF", "zero xFF"),
    ],
)
def test_other_numbers_with_an_x_are_none(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
