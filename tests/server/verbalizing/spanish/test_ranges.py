import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("de 10–12 años", "de diez a doce años"),
        ("entre 3-5", "entre tres y cinco"),
        ("ganó 3-1", "ganó tres a uno"),
        ("escala 1:50", "escala uno a cincuenta"),
        ("4x4", "cuatro por cuatro"),
        ("7 - 2 = 5", "siete menos dos es igual a cinco"),
        ("9 ÷ 3", "nueve entre tres"),
        ("x ≤ 8", "x menor o igual que ocho"),
        ("físico-químico", "físico-químico"),
        ("1-2-3", "uno, dos, tres"),
        ("en 2023: 4 casos", "en dos mil veintitrés: cuatro casos"),
        ("sept.-nov. 2023", "septiembre a noviembre dos mil veintitrés"),
        ("Getafe 3 - 1 Oviedo", "Getafe tres a uno Oviedo"),
        ("de 20 a 21 casas", "de veinte a veintiuna casas"),
        ("va 50/50", "va cincuenta cincuenta"),
        ("+/- 3 %", "más menos tres por ciento"),
        ("3 : 2", "tres a dos"),
    ],
)
def test_what_stands_between_numbers_is_said(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
