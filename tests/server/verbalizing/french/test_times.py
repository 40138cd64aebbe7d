import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("14h30", "quatorze heures trente"),
        ("9h", "neuf heures"),
        ("à 14h05", "à quatorze heures cinq"),
        ("14 h 30", "quatorze heures trente"),
        ("14h30min", "quatorze heures trente"),
        ("14:30", "quatorze heures trente"),
        ("0h15", "zéro heure quinze"),
        ("1h", "une heure"),
        ("21h", "vingt et une heures"),
        ("9h-17h", "neuf heures à dix-sept heures"),
        ("de 9h à 17h", "de neuf heures à dix-sept heures"),
        ("8h30-9h15", "huit heures trente à neuf heures quinze"),
        ("14:30:05", "quatorze heures trente minutes et cinq secondes"),
        ("2:30 p.m.", "deux heures trente de l'après-midi."),
        ("24h/24", "vingt-quatre heures sur vingt-quatre"),
        ("7j/7", "sept jours sur sept"),
        ("score 3:2", "score trois à deux"),
    ],
)
def test_times_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
