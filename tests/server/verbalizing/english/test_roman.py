import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("act ii, scene iv", "act two, scene four"),
        ("chapter i.", "chapter one."),
        ("the part i like", "the part i like"),
        ("part v", "part five"),
        ("step in", "step in"),
        ("the XXIII Winter Games", "the twenty third Winter Games"),
        ("the IX Legion", "the ninth Legion"),
        ("the IV drip", "the IV drip"),
        ("Chapter XII", "Chapter twelve"),
        ("Act III", "Act three"),
        ("World War I.", "World War one."),
        ("WWII", "World War two"),
        ("Henry VIII", "Henry the eighth"),
        ("Queen Elizabeth II's reign", "Queen Elizabeth the second's reign"),
        ("Charles I was", "Charles the first was"),
        ("Louis XVI", "Louis the sixteenth"),
        ("Pope Benedict XVI", "Pope Benedict the sixteenth"),
        ("Super Bowl LVIII", "Super Bowl fifty eight"),
        ("Type II", "Type two"),
        ("Star Wars IV", "Star Wars four"),
        ("the XIXth century", "the nineteenth century"),
        ("the XVIII century", "the eighteenth century"),
        ("Vol. IX", "volume nine"),
        ("PART XL", "PART forty"),
        ("MCMLXXXIV", "nineteen eighty four"),
    ],
)
def test_roman_numerals_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "I am.",
        "Mix it.",
        "a CD and a DVD",
        "Malcolm X",
        "So did Mary and I.",
        "Am I?",
        "an IV drip",
        "Chapter I wrote",
        "It is a VI editor.",
    ],
)
def test_letters_that_are_no_numerals_stay(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
