"""Fractions of one character agree as those of digits do, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "½ hora", "media hora"),
        ("es-ES", "1½ litros", "un litro y medio"),
        ("es-ES", "¼ de taza", "un cuarto de taza"),
        ("fr-FR", "½ kg", "un demi-kilogramme"),
        ("fr-FR", "2½ h", "deux heures et demie"),
        ("it-IT", "½ kg", "mezzo chilo"),
        ("it-IT", "¾", "tre quarti"),
        ("pt-BR", "½ kg", "meio quilo"),
        ("pt-BR", "2½ xícaras", "duas xícaras e meia"),
    ],
)
def test_fractions_of_one_character(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
