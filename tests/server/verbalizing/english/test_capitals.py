import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("DO NOT OPEN THE DOOR", "do not open the door"),
        ("IT WAS ME, she said.", "it was me, she said."),
        ("STOP! WHO IS IT?", "STOP! who is it?"),
        ("GCSE A levels", "GCSE A levels"),
        ("THE NHS IS HERE", "the NHS is here"),
        ("THE BMW WAS MINE", "the BMW was mine"),
    ],
)
def test_shouted_sentences_are_not_spelled(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "NASA and the FBI",
        "the IT team",
        "A DVD",
        "US and EU",
        "USA TODAY",
        "I AM",
        "IBM PC",
    ],
)
def test_initialisms_stay(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
