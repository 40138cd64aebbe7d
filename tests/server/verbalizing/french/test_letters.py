import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MP3", "M P trois"),
        ("CO2", "C O deux"),
        ("2FA", "deux F A"),
        ("A4", "A quatre"),
        ("4G", "quatre G"),
        ("COVID-19", "COVID dix-neuf"),
        ("TF1", "T F un"),
        ("l'A380", "l'A trois cent quatre-vingts"),
        ("SNCF", "S N C F"),
        ("ONU", "ONU"),
        ("OUI", "OUI"),
    ],
)
def test_codes_and_initialisms_are_said_by_letters(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
