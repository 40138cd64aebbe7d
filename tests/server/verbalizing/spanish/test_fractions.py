import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1/2 taza de harina", "media taza de harina"),
        ("3/4 de hora", "tres cuartos de hora"),
        ("2 1/2 cucharadas", "dos cucharadas y media"),
        ("5/8", "cinco octavos"),
        ("3/16", "tres dieciseisavos"),
        ("1/150", "uno sobre ciento cincuenta"),
        ("Ley 7/2021", "Ley siete barra dos mil veintiuno"),
        ("2 1/4 km", "dos y un cuarto de kilómetro"),
        ("1/2 km", "medio kilómetro"),
        ("1 1/2 h", "una hora y media"),
    ],
)
def test_fractions_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
