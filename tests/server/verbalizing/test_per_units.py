"""A slash between a noun and a unit, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "2 veces/semana", "dos veces por semana"),
        ("es-ES", "10 ml/día", "diez mililitros por día"),
        ("es-ES", "95 g CO2/km", "noventa y cinco gramos C O dos por kilómetro"),
        ("fr-FR", "3 fois/jour", "trois fois par jour"),
        ("fr-FR", "80 hab./km²", "quatre-vingts habitants par kilomètre carré"),
        ("it-IT", "4 volte/mese", "quattro volte al mese"),
        ("it-IT", "1 g/die", "un grammo al giorno"),
        ("pt-BR", "40 horas/semana", "quarenta horas por semana"),
    ],
)
def test_the_slash_is_said_as_per(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es-ES", "día/mes/año"),
        ("es-ES", "los niños/as"),
        ("es-ES", "alumno/s"),
        ("fr-FR", "mois/an"),
        ("it-IT", "giorno/mese"),
        ("pt-BR", "aluno/a"),
    ],
)
def test_lists_and_endings_keep_their_slash(in_words: Say, code: str, text: str) -> None:
    assert in_words(code, text) == text
