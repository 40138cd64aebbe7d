import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("p. 9 et suiv.", "page neuf et suivantes"),
        ("art. 12-4", "article douze tiret quatre"),
        ("lun.-sam.", "lundi à samedi."),
        ("mar-jeu, 9h", "mardi à jeudi, neuf heures"),
        ("la mer et le jeu", "la mer et le jeu"),
        ("M. Blanc et Mme Roux", "monsieur Blanc et madame Roux"),
        ("MM. Blanc", "messieurs Blanc"),
        ("M. le maire", "monsieur le maire"),
        ("Dr Roux", "docteur Roux"),
        ("Me Roux plaide.", "maître Roux plaide."),
        ("Mlle Roux", "mademoiselle Roux"),
        ("St-Malo", "Saint-Malo"),
        ("Ste Anne", "Sainte Anne"),
        ("Mgr Blanc", "monseigneur Blanc"),
        ("bd Voltaire", "boulevard Voltaire"),
        ("5 av. Foch", "cinq avenue Foch"),
        ("n° 5", "numéro cinq"),
        ("n° de série", "numéro de série"),
        ("p. 5", "page cinq"),
        ("pp. 3-5", "pages trois à cinq"),
        ("chap. 3", "chapitre trois"),
        ("52 av. J.-C.", "cinquante-deux avant Jésus-Christ"),
        ("du pain, du lait, etc.", "du pain, du lait, et cetera."),
        ("Vu, lu, etc. Puis il sort.", "Vu, lu, et cetera. Puis il sort."),
        ("c.-à-d. demain", "c'est-à-dire demain"),
        ("p. ex. ici", "par exemple ici"),
        ("Non. Je reste.", "Non. Je reste."),
        ("l'art. 49", "l'article quarante-neuf"),
        ("au XVIIe s. encore", "au dix-septième siècle encore"),
    ],
)
def test_abbreviations_are_said_in_full(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
