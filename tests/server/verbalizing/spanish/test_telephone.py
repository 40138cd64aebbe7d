import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("612 345 678", "seis uno dos tres cuatro cinco seis siete ocho"),
        ("91 234 56 78", "nueve uno dos tres cuatro cinco seis siete ocho"),
        ("+34 600 11 22 33", "más treinta y cuatro seis cero cero uno uno dos dos tres tres"),
        (
            "+54 11 4321-8765",
            "más cincuenta y cuatro uno uno cuatro tres dos uno ocho siete seis cinco",
        ),
        ("PIN 4021", "PIN cuatro cero dos uno"),
        ("el código postal 46001", "el código postal cuatro seis cero cero uno"),
        ("1914-1918", "mil novecientos catorce a mil novecientos dieciocho"),
        ("700.000.000", "setecientos millones"),
        ("Llama al 112.", "Llama al ciento doce."),
    ],
)
def test_telephone_numbers_are_said_digit_by_digit(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
