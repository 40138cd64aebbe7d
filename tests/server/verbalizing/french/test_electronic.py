import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("un .exe", "un point exe"),
        ("/home/ana/a.txt", "slash home slash ana slash a point t x t"),
        ("ana@gmail.com", "ana arobase gmail point com"),
        ("ana_roux@mairie.fr", "ana tiret bas roux arobase mairie point f r"),
        ("www.gares.fr/nord", "w w w point gares point f r slash nord"),
        ("@ana_roux", "arobase ana tiret bas roux"),
        ("#BonneNuit", "hashtag Bonne Nuit"),
        ("photo.jpg", "photo point j p g"),
        ("mon_texte.pdf", "mon tiret bas texte point p d f"),
        ("192.168.0.1", "un neuf deux point un six huit point zéro point un"),
        ("version 2.0.1", "version deux point zéro point un"),
        ("Python 3.12", "Python trois point douze"),
        ("v1.4", "version un point quatre"),
        ("Fin.Puis", "Fin.Puis"),
        ("_très_ bon", "très bon"),
    ],
)
def test_addresses_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
