import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("O Sr. Lima e a Dra. Reis saíram.", "O senhor Lima e a doutora Reis saíram."),
        ("Sr. e Sra. Lima", "senhor e senhora Lima"),
        (
            "moro na R. Augusta, nº 25, apto. 32",
            "moro na rua Augusta, número vinte e cinco, apartamento trinta e dois",
        ),
        ("Av. Brasil", "avenida Brasil"),
        ("S. João", "são João"),
        ("D. Maria e D. Henrique", "dona Maria e dom Henrique"),
        ("Pe. Antônio", "padre Antônio"),
        ("Prof. Carlos", "professor Carlos"),
        ("pão, leite, etc.", "pão, leite, etcétera."),
        ("Vi tudo, etc. Depois saí.", "Vi tudo, etcétera. Depois saí."),
        ("pág. 5", "página cinco"),
        ("págs. 3-5", "páginas três a cinco"),
        ("p. ex. hoje", "por exemplo hoje"),
        ("3ª ed.", "terceira edição."),
        ("44 a.C.", "quarenta e quatro antes de Cristo."),
        ("Foi em 44 a.C. Depois, nada.", "Foi em quarenta e quatro antes de Cristo. Depois, nada."),
        ("séc. II a.C.", "século segundo antes de Cristo."),
        ("café c/ leite", "café com leite"),
        ("s/n", "sem número"),
        ("EUA", "Estados Unidos"),
        ("ele é prof.", "ele é professor."),
        ("Não. Eu vou.", "Não. Eu vou."),
        ("a 2ª un.", "a segunda unidade."),
        ("3 colh. de sopa", "três colheres de sopa"),
        ("de 6/6 h", "de seis em seis horas"),
        ("o 3º tri", "o terceiro trimestre"),
        ("13% a.a.", "treze por cento ao ano."),
        ("vire à dir. na praça", "vire à direita na praça"),
        ("4 mi hab.", "quatro milhões de habitantes"),
        ("o Vasco venceu por 2 x 1", "o Vasco venceu por dois a um"),
        ("parciais de 6/3, 4/6 e 7/6", "parciais de seis a três, quatro a seis e sete a seis"),
        ("blz, vc vem hj?", "beleza, você vem hoje?"),
        ("1 TB", "um terabyte"),
        ("Ag. 0123", "agência zero um dois três"),
        ("1/2, 3/4 e 5/6", "um meio, três quartos e cinco sextos"),
        ("Inter x Grêmio", "Inter versus Grêmio"),
        ("ficou no 1x1", "ficou no um a um"),
        ("um raio x do setor", "um raio x do setor"),
    ],
)
def test_abbreviations_are_said_in_full(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
