import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1/2", "um meio"),
        ("1/2 litro", "meio litro"),
        ("1/2 xícara", "meia xícara"),
        ("3/4 de xícara", "três quartos de xícara"),
        ("2 1/2 xícaras", "duas xícaras e meia"),
        ("2 1/2", "dois e um meio"),
        ("2/3", "dois terços"),
        ("7/20", "sete vinte avos"),
        ("3/100", "três centésimos"),
        ("39/2015", "trinta e nove barra dois mil e quinze"),
        ("em 3/4 dos casos", "em três quartos dos casos"),
        ("8,5/10", "oito vírgula cinco de dez"),
    ],
)
def test_fractions_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
