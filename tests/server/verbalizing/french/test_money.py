import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12,50 €", "douze euros cinquante"),
        ("1 €", "un euro"),
        ("1,50 €", "un euro cinquante"),
        ("0,99 €", "quatre-vingt-dix-neuf centimes"),
        ("1,05 €", "un euro et cinq centimes"),
        ("€5", "cinq euros"),
        ("3 M€", "trois millions d'euros"),
        ("2,5 Mds€", "deux virgule cinq milliards d'euros"),
        ("5 k€", "cinq mille euros"),
        ("1 million €", "un million d'euros"),
        ("1,5 million d'euros", "un virgule cinq million d'euros"),
        ("2 000 000 €", "deux millions d'euros"),
        ("15 €/h", "quinze euros par heure"),
        ("450 €/mois", "quatre cent cinquante euros par mois"),
        ("2 €/kg", "deux euros par kilogramme"),
        ("$5", "cinq dollars"),
        ("21 £", "vingt et une livres"),
        ("100 USD", "cent dollars américains"),
        ("2 eur", "deux euros"),
        ("10 CHF", "dix francs suisses"),
        ("-20 €", "moins vingt euros"),
        ("5-10 €", "cinq à dix euros"),
        ("TVA FR 40", "T V A F R quarante"),
        ("12 fr", "douze francs"),
        ("80 CAD", "quatre-vingts dollars canadiens"),
        ("31 livres sterling", "trente et une livres sterling"),
    ],
)
def test_amounts_of_money_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
