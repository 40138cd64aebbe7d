import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MP3", "M P três"),
        ("CO2", "C O dois"),
        ("2FA", "dois F A"),
        ("A4", "A quatro"),
        ("4G", "quatro G"),
        ("COVID-19", "COVID dezenove"),
        ("BR-116", "B R cento e dezesseis"),
        ("CPF", "C P F"),
        ("IBGE", "I B G E"),
        ("ONU", "ONU"),
        ("SIM", "SIM"),
        ("iPhone 15", "iPhone quinze"),
    ],
)
def test_codes_and_initialisms_are_said_by_letters(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
