import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 1987 he moved.", "In nineteen eighty seven he moved."),
        ("since 2004", "since two thousand four"),
        ("by 1805, until 1900", "by eighteen oh five, until nineteen hundred"),
        ("from 2010 on", "from twenty ten on"),
        ("the 1920s", "the nineteen twenties"),
        ("the '70s and the 80s", "the seventies and the eighties"),
        ("the mid-1850s", "the mid eighteen fifties"),
        ("the early 2000s", "the early two thousands"),
        ("class of '09", "class of oh nine"),
        ("44 BC and 1453 AD", "forty four BC and fourteen fifty three AD"),
        ("In 1066 they came.", "In ten sixty six they came."),
        ("the 1960s-1970s", "the nineteen sixties to nineteen seventies"),
        ("the 2024 elections", "the twenty twenty four elections"),
    ],
)
def test_years_and_decades_are_read_in_pairs(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
