import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("un MP3", "un M P tres"),
        ("el A4", "el A cuatro"),
        ("COVID-19", "COVID diecinueve"),
        ("la DGT", "la D G T"),
        ("la OTAN", "la OTAN"),
        ("CO2", "C O dos"),
        ("vuelo IB3170", "vuelo I B tres uno siete cero"),
        ("DNI", "DNI"),
    ],
)
def test_codes_and_initialisms_are_said_by_letters(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
