import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1/2", "un demi"),
        ("1/2 litre", "un demi-litre"),
        ("1/2 heure", "une demi-heure"),
        ("1/2 tasse", "une demi-tasse"),
        ("3/4 h", "trois quarts d'heure"),
        ("2 1/2", "deux et demi"),
        ("2 1/2 tasses", "deux tasses et demie"),
        ("2/3", "deux tiers"),
        ("3/4", "trois quarts"),
        ("17/20", "dix-sept sur vingt"),
        ("5/1000", "cinq millièmes"),
        ("les 3/4 des gens", "les trois quarts des gens"),
        ("15,5/20", "quinze virgule cinq sur vingt"),
    ],
)
def test_fractions_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
