import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MP3", "M P tre"),
        ("CO2", "C O due"),
        ("2FA", "due F A"),
        ("A4", "A quattro"),
        ("4G", "quattro G"),
        ("COVID-19", "COVID diciannove"),
        ("H2O", "H due O"),
        ("l'A4", "l'A quattro"),
        ("CGIL", "CGIL"),
        ("ONU", "ONU"),
    ],
)
def test_codes_and_initialisms_are_said_by_letters(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
