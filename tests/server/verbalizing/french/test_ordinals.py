import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1er", "premier"),
        ("1re", "première"),
        ("1ère fois", "première fois"),
        ("2e", "deuxième"),
        ("2nd", "second"),
        ("2nde", "seconde"),
        ("3ème", "troisième"),
        ("3e étage", "troisième étage"),
        ("9e", "neuvième"),
        ("21e", "vingt et unième"),
        ("71e", "soixante et onzième"),
        ("80e", "quatre-vingtième"),
        ("200e", "deux centième"),
        ("les 3es", "les troisième"),
        ("le 2° étage", "le deuxième étage"),
        ("30° dehors", "trente degrés dehors"),
    ],
)
def test_ordinals_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
