import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Alfonso XIII", "Alfonso trece"),
        ("Fernando VII", "Fernando séptimo"),
        ("Isabel I", "Isabel primera"),
        ("siglo XVIII", "siglo dieciocho"),
        ("siglo xv", "siglo quince"),
        ("capítulo IX", "capítulo nueve"),
        ("la I República", "la primera República"),
        ("el XX Congreso", "el vigésimo Congreso"),
        ("el tomo III", "el tomo tres"),
        ("Vi a Iván. VIVA", "Vi a Iván. VIVA"),
        ("mi mix", "mi mix"),
        ("un CD", "un C D"),
    ],
)
def test_roman_numerals_are_said_where_they_are_numerals(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("es-ES", text) == words
