import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(11) 98765-4321", "um um nove oito sete seis cinco quatro três dois um"),
        ("11 2345-6789", "um um dois três quatro cinco seis sete oito nove"),
        ("0800 722 0000", "zero oitocentos sete dois dois zero zero zero zero"),
        (
            "+55 21 99876-5432",
            "mais cinquenta e cinco dois um nove nove oito sete seis cinco quatro três dois",
        ),
        ("CEP 20040-020", "CEP dois zero zero quatro zero zero dois zero"),
        ("CPF 111.222.333-44", "C P F um um um dois dois dois três três três quatro quatro"),
        (
            "CNPJ 11.222.333/0001-44",
            "C N P J um um dois dois dois três três três zero zero zero um quatro quatro",
        ),
        ("PIN: 4021", "PIN: quatro zero dois um"),
        ("senha 0042", "senha zero zero quatro dois"),
        ("o código postal 46001", "o código postal quatro seis zero zero um"),
        ("ligue para 190", "ligue para um nove zero"),
        ("Chame o 192.", "Chame o um nove dois."),
        ("voo 1234", "voo um dois três quatro"),
        ("ramal 305", "ramal três zero cinco"),
        (
            "cartão 4111 1111 1111 1111",
            "cartão quatro um um um um um um um um um um um um um um um",
        ),
        ("1914-1918", "mil novecentos e catorze a mil novecentos e dezoito"),
        ("190 metros", "cento e noventa metros"),
        ("o 190 € de multa", "o cento e noventa euros de multa"),
        ("RG 22.333.444-5", "R G dois dois três três três quatro quatro quatro cinco"),
        (
            "Proc. 0000123-45.2019.4.03.6100",
            (
                "processo zero zero zero zero um dois três quatro cinco dois zero um nove quatro "
                "zero três seis um zero zero"
            ),
        ),
    ],
)
def test_codes_and_telephone_numbers_are_said_digit_by_digit(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("pt-BR", text) == words
