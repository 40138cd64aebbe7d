import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the 7.45 to Leeds", "the seven forty five to Leeds"),
        ("Doors open at 18.30.", "Doors open at eighteen thirty."),
        ("from 9.30 to 5", "from nine thirty to five"),
        ("40p/min", "forty pence per minute"),
        ("on 4 Nov.; then", "on the fourth of November; then"),
    ],
)
def test_the_british_write_times_with_a_dot_and_pence_by_their_letter(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("en-GB", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at 2.50 metres", "at two point five zero metres"),
        ("the 8.15 average", "the eight point one five average"),
        ("by 3.75 per cent", "by three point seven five per cent"),
    ],
)
def test_decimal_numbers_stay_numbers(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words
