import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/home/ana/a.txt", "barra home barra ana barra a punto t x t"),
        ("ana@gmail.com", "ana arroba gmail punto com"),
        ("www.renfe.es", "w w w punto renfe punto e s"),
        ("http://tve.es/a1", "h t t p dos puntos barra barra t v e punto e s barra a uno"),
        ("Ve a correos.es.", "Ve a correos punto e s."),
        ("@lucas", "arroba lucas"),
        ("foto.jpg", "foto punto j p g"),
        ("10.0.0.1", "uno cero punto cero punto cero punto uno"),
        ("versión 2.0.1", "versión dos punto cero punto uno"),
        ("Python 3.12", "Python tres punto doce"),
        ("v1.4", "versión uno punto cuatro"),
        ("la versión v1.4", "la versión uno punto cuatro"),
        ("en ~/docs/foto.jpg.", "en virgulilla barra docs barra foto punto j p g."),
        ("Fin.Luego", "Fin.Luego"),
    ],
)
def test_addresses_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
