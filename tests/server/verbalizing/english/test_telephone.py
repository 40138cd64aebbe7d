import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("gains +50 XP", "gains plus fifty XP"),
        ("212-555-0187", "two one two, five five five, oh one eight seven"),
        ("(212) 555-0187", "two one two, five five five, oh one eight seven"),
        ("212.555.0187", "two one two, five five five, oh one eight seven"),
        ("1-212-555-0187", "one, two one two, five five five, oh one eight seven"),
        ("+1 212 555 0187", "plus one, two one two, five five five, oh one eight seven"),
        ("555-0187", "five five five, oh one eight seven"),
        ("1-800-555-0187", "one, eight hundred, five five five, oh one eight seven"),
        ("1-800-BUY-BREAD", "one, eight hundred, BUY BREAD"),
        (
            "212-555-0187 ext. 44",
            "two one two, five five five, oh one eight seven, extension four four",
        ),
        ("+49 30 901820", "plus four nine, three oh, nine oh one eight two oh"),
        (
            "4111 1111 1111 1111",
            "four one one one, one one one one, one one one one, one one one one",
        ),
        ("123-45-6789", "one two three, four five, six seven eight nine"),
        ("Call 911!", "Call nine one one!"),
        ("dial 9-1-1", "dial nine one one"),
        (
            "0049 30 1234 5678",
            "oh oh four nine, three oh, one two three four, five six seven eight",
        ),
    ],
)
def test_telephone_numbers_are_read_in_groups(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("020 7946 0321", "oh two oh, seven nine four six, oh three two one"),
        ("07700 900456", "oh seven seven oh oh, nine oh oh four five six"),
        ("+44 1632 960321", "plus four four, one six three two, nine six oh three two one"),
        ("0800 1111", "oh eight oh oh, one one one one"),
        ("Ring 999.", "Ring nine nine nine."),
        ("or 112.", "or one one two."),
    ],
)
def test_british_numbers_are_read_in_groups(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words
