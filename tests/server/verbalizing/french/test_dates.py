import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1er mai", "premier mai"),
        ("le 1 mai 2024", "le premier mai deux mille vingt-quatre"),
        ("1er/05/2025", "premier mai deux mille vingt-cinq"),
        ("01/05/2025", "premier mai deux mille vingt-cinq"),
        ("02.03.2003", "deux mars deux mille trois"),
        ("le 5/3", "le cinq mars"),
        ("10/05", "dix mai"),
        ("2024-05-01", "premier mai deux mille vingt-quatre"),
        ("12 oct. 2023", "douze octobre deux mille vingt-trois"),
        ("sept. 2022", "septembre deux mille vingt-deux"),
        ("14 juil. 1789", "quatorze juillet mille sept cent quatre-vingt-neuf"),
        ("03/2024", "mars deux mille vingt-quatre"),
        ("les 5-7 juin", "les cinq au sept juin"),
        ("les 17/18 juin", "les dix-sept dix-huit juin"),
        ("du 5 au 7 juin", "du cinq au sept juin"),
        ("l'11 novembre", "l'onze novembre"),
        ("lun. 5 mai", "lundi cinq mai"),
        ("les années 80", "les années quatre-vingts"),
        ("en 1998", "en mille neuf cent quatre-vingt-dix-huit"),
        ("32/13/2020", "trente-deux, treize, deux mille vingt"),
    ],
)
def test_dates_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
