import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Preciso de 3/4 kg", "Preciso de três quartos de quilo"),
        ("de 1/2 xícara", "de meia xícara"),
        ("reunião de 3/4", "reunião de três de abril"),
        ("ter.-sáb.", "terça a sábado."),
        ("qua a dom", "quarta a domingo"),
        ("tem sex a dez", "tem sex a dez"),
        ("01/05/2025", "primeiro de maio de dois mil e vinte e cinco"),
        ("1º/5/2025", "primeiro de maio de dois mil e vinte e cinco"),
        ("1 de maio", "primeiro de maio"),
        ("1º de maio de 2000", "primeiro de maio de dois mil"),
        ("dia 5/3", "dia cinco de março"),
        ("10/05", "dez de maio"),
        ("2024-05-01", "primeiro de maio de dois mil e vinte e quatro"),
        ("2024.05.01", "primeiro de maio de dois mil e vinte e quatro"),
        ("15/mar/2024", "quinze de março de dois mil e vinte e quatro"),
        ("12 de out. de 2023", "doze de outubro de dois mil e vinte e três"),
        ("mai/2024", "maio de dois mil e vinte e quatro"),
        ("03/2024", "março de dois mil e vinte e quatro"),
        ("5-7 de junho", "cinco a sete de junho"),
        ("seg., 5 de maio", "segunda-feira, cinco de maio"),
        ("de seg. a sex.", "de segunda a sexta."),
        ("anos 80", "anos oitenta"),
        ("em 1998", "em mil novecentos e noventa e oito"),
        ("32/13/2020", "trinta e dois, treze, dois mil e vinte"),
    ],
)
def test_dates_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
