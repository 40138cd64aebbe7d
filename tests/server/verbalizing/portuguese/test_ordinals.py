import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fig. 2a", "figura dois a"),
        ("a 2a vez", "a segunda vez"),
        ("1º lugar", "primeiro lugar"),
        ("1ª vez", "primeira vez"),
        ("21º andar", "vigésimo primeiro andar"),
        ("3.º", "terceiro"),
        ("2o grau", "segundo grau"),
        ("5a série", "quinta série"),
        ("1° lugar", "primeiro lugar"),
        ("30° hoje", "trinta graus hoje"),
        ("2ª-feira", "segunda-feira"),
        ("3ª-feira", "terça-feira"),
        ("3ª feira", "terça-feira"),
        ("art. 5º", "artigo quinto"),
        ("§ 1º", "parágrafo primeiro"),
        ("100º", "centésimo"),
    ],
)
def test_ordinals_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
