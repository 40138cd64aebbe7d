import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Luigi XIV", "Luigi quattordicesimo"),
        ("Giovanni XXIII", "Giovanni ventitreesimo"),
        ("Elisabetta II", "Elisabetta seconda"),
        ("XXI secolo", "ventunesimo secolo"),
        ("secolo XXI", "secolo ventunesimo"),
        ("l'XI secolo", "l'undicesimo secolo"),
        ("sec. XV", "secolo quindicesimo"),
        ("II guerra mondiale", "seconda guerra mondiale"),
        ("capitolo IV", "capitolo quarto"),
        ("atto III", "atto terzo"),
        ("scena II", "scena seconda"),
        ("volume II", "volume due"),
        ("vi dico", "vi dico"),
        ("parte di noi", "parte di noi"),
        ("gruppo C", "gruppo C"),
        ("il CD", "il C D"),
    ],
)
def test_roman_numerals_are_said_where_they_are_numerals(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("it-IT", text) == words
