import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("21 persone", "ventuno persone"),
        ("1 persona e 1 libro", "una persona e un libro"),
        ("1 ora", "un'ora"),
        ("1 amica", "un'amica"),
        ("1 zaino e 1 studente", "uno zaino e uno studente"),
        ("108 e 180", "centotto e centottanta"),
        ("155", "cento cinquantacinque"),
        ("1.000 notti", "mille notti"),
        ("2.500 lire", "duemila cinquecento lire"),
        ("100.000 donne", "centomila donne"),
        ("2 340 500", "due milioni trecento quarantamila cinquecento"),
        ("1 milione", "un milione"),
        ("5 mila", "cinque mila"),
        ("1 mld di euro", "un miliardo di euro"),
        ("3,5 mln", "tre virgola cinque milioni"),
        ("0,05", "zero virgola zero cinque"),
        ("33,32", "trentatré virgola trentadue"),
        ("5,342", "cinque virgola trecento quarantadue"),
        ("3,14159", "tre virgola uno quattro uno cinque nove"),
        ("1,234.50", "mille duecento trentaquattro punto cinquanta"),
        ("L'agente 007.", "L'agente zero zero sette."),
        ("Fa -7 qui.", "Fa meno sette qui."),
        ("La fase 1 è finita.", "La fase uno è finita."),
        ("l'80", "l'ottanta"),
        ("dell'11", "dell'undici"),
        ("uno su 3 ha votato", "uno su tre ha votato"),
        ("in 5 ma non in 6", "in cinque ma non in sei"),
        ("3 in tutto", "tre in tutto"),
    ],
)
def test_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
