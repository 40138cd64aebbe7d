import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("la 2a vez", "la segunda vez"),
        ("fig. 2a", "figura dos a"),
        ("el 3.er piso", "el tercer piso"),
        ("el 1º puesto", "el primer puesto"),
        ("la 2.ª fila", "la segunda fila"),
        ("el 21.º", "el vigesimoprimero"),
        ("la 43ª edición", "la cuadragésima tercera edición"),
        ("el 1er día", "el primer día"),
        ("la 5ta calle", "la quinta calle"),
        ("quedó 3º", "quedó tercero"),
        ("n.º 8", "número ocho"),
    ],
)
def test_ordinals_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
