import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5-10 minutos", "cinco a dez minutos"),
        ("entre 5-10 anos", "entre cinco e dez anos"),
        ("placar de 3-2", "placar de três a dois"),
        ("escala 3:2", "escala três a dois"),
        ("3x4", "três por quatro"),
        ("7 - 2 = 5", "sete menos dois igual a cinco"),
        ("5 + 3 = 8", "cinco mais três igual a oito"),
        ("1-2-3", "um, dois, três"),
        ("x ≤ 5", "x menor ou igual a cinco"),
        ("a ≠ b", "a diferente de b"),
        ("√16", "raiz quadrada de dezesseis"),
        ("§ 5", "parágrafo cinco"),
        ("9 ÷ 3", "nove dividido por três"),
    ],
)
def test_signs_between_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
