import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10-15 minutes", "dix à quinze minutes"),
        ("entre 5-10 ans", "entre cinq et dix ans"),
        ("3-2", "trois à deux"),
        ("3:2", "trois à deux"),
        ("3x4", "trois fois quatre"),
        ("7 - 2 = 5", "sept moins deux égale cinq"),
        ("5 + 3 = 8", "cinq plus trois égale huit"),
        ("1-2-3", "un, deux, trois"),
        ("x ≤ 5", "x inférieur ou égal à cinq"),
        ("a ≠ b", "a différent de b"),
        ("√16", "racine carrée de seize"),
        ("§ 5", "paragraphe cinq"),
        ("9 ÷ 3", "neuf divisé par trois"),
        ("en 2023 : 4 cas", "en deux mille vingt-trois : quatre cas"),
        ("mai-juin 2022", "mai à juin deux mille vingt-deux"),
        ("4 x 200 m", "quatre fois deux cents mètres"),
        ("4 x 3 m", "quatre par trois mètres"),
        ("à la 45e+2", "à la quarante-cinquième plus deux"),
        ("+/- 2", "plus ou moins deux"),
    ],
)
def test_signs_between_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
