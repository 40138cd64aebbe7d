"""The letter x as a factor, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "3x más rápido", "tres veces más rápido"),
        ("es-ES", "2,5-3x más", "dos coma cinco a tres veces más"),
        ("es-ES", "60 € x 12 meses", "sesenta euros por doce meses"),
        ("fr-FR", "5x par an", "cinq fois par an"),
        ("it-IT", "3x a settimana", "tre volte a settimana"),
        ("it-IT", "ogni 6 h x 5 giorni", "ogni sei ore per cinque giorni"),
        ("pt-BR", "em 12x de R$ 30", "em doze vezes de trinta reais"),
    ],
)
def test_x_is_a_factor(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "y = 3x + 2", "y es igual a tres x más dos"),
        ("es-ES", "4x4", "cuatro por cuatro"),
        ("fr-FR", "2x = 8", "deux x égale huit"),
        ("it-IT", "3x2", "tre per due"),
        ("pt-BR", "no eixo x", "no eixo x"),
    ],
)
def test_formulas_and_products_have_none(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
