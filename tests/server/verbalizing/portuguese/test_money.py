import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("R$ 5,50", "cinco reais e cinquenta centavos"),
        ("R$ 1,00", "um real"),
        ("R$ 1", "um real"),
        ("R$ 0,99", "noventa e nove centavos"),
        ("R$ 21,01", "vinte e um reais e um centavo"),
        ("R$ 2 mil", "dois mil reais"),
        ("R$ 10k", "dez mil reais"),
        ("R$ 3 mi", "três milhões de reais"),
        ("R$ 1,5 bi", "um vírgula cinco bilhões de reais"),
        ("R$ 1 milhão", "um milhão de reais"),
        ("R$ 1,5 milhão", "um vírgula cinco milhão de reais"),
        ("R$ 2.000.000", "dois milhões de reais"),
        ("R$ 10/mês", "dez reais por mês"),
        ("R$ 25/kg", "vinte e cinco reais por quilo"),
        ("5 €", "cinco euros"),
        ("€ 5", "cinco euros"),
        ("US$ 3,50", "três dólares americanos e cinquenta centavos"),
        ("£2", "duas libras"),
        ("¥500", "quinhentos ienes"),
        ("100 USD", "cem dólares americanos"),
        ("2 eur", "dois euros"),
        ("-R$ 20", "menos vinte reais"),
        ("R$ 5-10", "cinco a dez reais"),
    ],
)
def test_amounts_of_money_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
