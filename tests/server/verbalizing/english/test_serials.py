import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P2P and C2C", "P to P and C to C"),
        ("MP3", "M.P three"),
        ("A4", "eh four"),
        ("B52", "B fifty two"),
        ("F-16", "F sixteen"),
        ("COVID-19", "COVID nineteen"),
        ("GPT-4", "GPT four"),
        ("a 5-year-old", "a five year old"),
        ("3D", "three D"),
        ("4K", "four K"),
        ("2FA", "two F.A"),
        ("B2B", "B to B"),
        ("CO2", "C O two"),
        ("H2O", "H two O"),
        ("C6H12O6", "C six H twelve O six"),
        ("I-95", "I ninety five"),
        ("US-101", "US one oh one"),
        ("A320", "eh three twenty"),
        ("T1000", "T one thousand"),
        ("ab1234", "ab one two three four"),
        ("7-eleven", "seven eleven"),
        ("133-Q", "one hundred thirty three Q"),
        ("2x", "two x"),
        ("1/22333/2020", "one slash two two three three three slash two thousand twenty"),
    ],
)
def test_letters_and_digits_are_read_in_turn(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("in 1080p", "in ten eighty p"),
        ("a 2160p screen", "a twenty one sixty p screen"),
        ("720p", "seven twenty p"),
        ("1080 pixels", "one thousand and eighty pixels"),
    ],
)
def test_lines_of_a_screen_are_read_in_pairs(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("two F-16s", "two F sixteens"),
        ("the A380s", "the A three eighties"),
        (
            "747-400s and 737-800s",
            "seven hundred forty seven four hundreds and seven hundred thirty seven eight hundreds",
        ),
        ("W31s", "W thirty one s"),
    ],
)
def test_several_of_a_model(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
