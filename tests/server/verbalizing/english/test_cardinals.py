import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We have 7 chairs and 45 tables.", "We have seven chairs and forty five tables."),
        ("It has 312 pages.", "It has three hundred and twelve pages."),
        (
            "The town has 12,605 people.",
            "The town has twelve thousand six hundred and five people.",
        ),
        (
            "She counted 1,204,019 stars.",
            "She counted one million two hundred four thousand nineteen stars.",
        ),
        ("A run of 18050 steps.", "A run of eighteen thousand and fifty steps."),
        (
            "It weighs 0.25 and not .75 of that.",
            "It weighs zero point two five and not point seven five of that.",
        ),
        ("We sold 2345 tickets.", "We sold two thousand three hundred and forty five tickets."),
        ("1500 guests came.", "one thousand five hundred guests came."),
        ("Minutes 007 and 0815.", "Minutes zero zero seven and zero eight one five."),
        ("-4 and +4.", "minus four and plus four."),
        (
            "A number such as 9876543210123.",
            "A number such as nine eight seven six five four three two one zero one two three.",
        ),
        ("It took 2,000,000 years.", "It took two million years."),
        ("56, 78, and 90.", "fifty six, seventy eight, and ninety."),
        ("in 20-something countries", "in twenty something countries"),
    ],
)
def test_numbers_are_read_as_americans_read_them(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It has 312 pages.", "It has three hundred and twelve pages."),
        (
            "The town has 12,605 people.",
            "The town has twelve thousand six hundred and five people.",
        ),
        ("1,000,001 thanks", "one million and one thanks"),
        ("0.25 of it", "nought point two five of it"),
        ("in 2007", "in two thousand and seven"),
    ],
)
def test_the_british_say_and_and_nought(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("482913", "four eight two nine one three"),
    ],
)
def test_a_code_alone_is_read_digit_by_digit(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "No one is one of a kind.",
        "Ten or twelve will do.",
        "I won two to nothing, too.",
    ],
)
def test_text_without_numbers_stays_as_it_is(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
