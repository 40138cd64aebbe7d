import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12,40 €", "doce euros cuarenta céntimos"),
        ("€1", "un euro"),
        ("$21", "veintiún dólares"),
        ("£201", "doscientas una libras"),
        ("0,60 €", "sesenta céntimos"),
        ("3 M€", "tres millones de euros"),
        ("$1,5 millones", "uno coma cinco millones de dólares"),
        ("2.000.000 €", "dos millones de euros"),
        ("450 €/mes", "cuatrocientos cincuenta euros por mes"),
        ("100 MXN", "cien pesos mexicanos"),
        ("US$ 5", "cinco dólares estadounidenses"),
        ("5-10 €", "cinco a diez euros"),
        ("-20 €", "menos veinte euros"),
        ("2 €/kg", "dos euros por kilogramo"),
        ("Pon 5 sos", "Pon cinco sos"),
        ("$ 350 MXN", "trescientos cincuenta pesos mexicanos"),
        ("2 billones de €", "dos billones de euros"),
        ("£5 MXN", "cinco libras M X N"),
    ],
)
def test_amounts_of_money_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
