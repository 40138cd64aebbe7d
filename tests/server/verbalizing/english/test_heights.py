import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5'9\"", "five foot nine"),
        ("5’9”", "five foot nine"),
        ("6' 1\" tall", "six foot one tall"),
        ("5'9 and growing", "five foot nine and growing"),
        ("5'10 1/2\"", "five foot ten and a half"),
        ('10" nails', "ten inch nails"),
        ('a 27" screen', "a twenty seven inch screen"),
        ("8' x 12'", "eight feet by twelve feet"),
        ("8 ft 3 in", "eight feet three inches"),
        ("a 6' fence", "a six foot fence"),
    ],
)
def test_feet_and_inches_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "I am 9" and left.', 'He said "I am nine" and left.'),
        ("“Room 9”", "“Room nine”"),
        ("the '9' key", "the 'nine' key"),
    ],
)
def test_closing_quotes_are_no_inches(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("a 4 ft 8 in gauge line", "a four foot eight inch gauge line"),
        ("its 2 ft 6 in track", "its two foot six inch track"),
        ("He is 5 ft 9 in tall.", "He is five feet nine inches tall."),
        ("the 6 ft 1 in of it", "the six feet one inch of it"),
    ],
)
def test_feet_and_inches_that_describe_are_singular(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("en-US", written) == spoken
