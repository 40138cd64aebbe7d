import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Luís XIV", "Luís catorze"),
        ("D. Pedro II", "dom Pedro segundo"),
        ("João Paulo II", "João Paulo segundo"),
        ("Bento XVI", "Bento dezesseis"),
        ("Elizabeth II", "Elizabeth segunda"),
        ("século XXI", "século vinte e um"),
        ("século V", "século quinto"),
        ("séc. IX", "século nono"),
        ("II Guerra Mundial", "segunda Guerra Mundial"),
        ("XXI Congresso", "vigésimo primeiro Congresso"),
        ("capítulo IV", "capítulo quatro"),
        ("volume II", "volume dois"),
        ("Grupo C", "Grupo C"),
        ("vi o mar", "vi o mar"),
        ("o CD", "o C D"),
        ("Maria M", "Maria M"),
    ],
)
def test_roman_numerals_are_said_where_they_are_numerals(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("pt-BR", text) == words
