import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il y a 21 personnes.", "Il y a vingt et une personnes."),
        ("1 voiture et 1 vélo", "une voiture et un vélo"),
        ("71 pages", "soixante et onze pages"),
        ("80 pages", "quatre-vingts pages"),
        ("81 femmes", "quatre-vingt-une femmes"),
        ("91", "quatre-vingt-onze"),
        ("101", "cent un"),
        ("200", "deux cents"),
        ("2 500 livres", "deux mille cinq cents livres"),
        ("Ils sont 200 000.", "Ils sont deux cent mille."),
        ("2 340 500 habitants", "deux millions trois cent quarante mille cinq cents habitants"),
        ("80 000 000", "quatre-vingts millions"),
        ("1,5 litre", "un virgule cinq litre"),
        ("0,05", "zéro virgule zéro cinq"),
        ("3,14", "trois virgule quatorze"),
        ("24,1313", "vingt-quatre virgule treize treize"),
        ("3,14159", "trois virgule un quatre un cinq neuf"),
        ("1 234,5", "mille deux cent trente-quatre virgule cinq"),
        ("L'agent 007.", "L'agent zéro zéro sept."),
        ("Il fait -7 ici.", "Il fait moins sept ici."),
        ("La phase 1 est finie.", "La phase un est finie."),
        ("2 millions", "deux millions"),
        ("d'1 mètre", "d'un mètre"),
        ("3 Mds d'euros", "trois milliards d'euros"),
        ("À 5 ils partent.", "À cinq ils partent."),
        ("2x plus", "deux fois plus"),
    ],
)
def test_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
