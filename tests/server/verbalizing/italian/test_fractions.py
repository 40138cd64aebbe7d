import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1/2", "un mezzo"),
        ("1/2 litro", "mezzo litro"),
        ("1/2 tazza", "mezza tazza"),
        ("3/4 d'ora", "tre quarti d'ora"),
        ("2 1/2", "due e mezzo"),
        ("2 1/2 tazze", "due tazze e mezza"),
        ("2/3", "due terzi"),
        ("5/8", "cinque ottavi"),
        ("3/4 degli alunni", "tre quarti degli alunni"),
        ("i 3/4 degli alunni", "i tre quarti degli alunni"),
        ("8,5/10", "otto virgola cinque su dieci"),
    ],
)
def test_fractions_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
