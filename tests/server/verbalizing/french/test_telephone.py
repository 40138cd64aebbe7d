import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "+33 (0)1 23 45 67 89",
            "plus trente-trois zéro un vingt-trois quarante-cinq soixante-sept quatre-vingt-neuf",
        ),
        ("06 12 34 56 78", "zéro six douze trente-quatre cinquante-six soixante-dix-huit"),
        ("0145678910", "zéro un quarante-cinq soixante-sept quatre-vingt-neuf dix"),
        ("01.45.67.89.10", "zéro un quarante-cinq soixante-sept quatre-vingt-neuf dix"),
        (
            "+33 6 12 34 56 78",
            "plus trente-trois six douze trente-quatre cinquante-six soixante-dix-huit",
        ),
        ("0 800 123 456", "zéro huit cents cent vingt-trois quatre cent cinquante-six"),
        ("code PIN 4021", "code PIN quatre zéro deux un"),
        ("le code postal 75011", "le code postal sept cinq zéro un un"),
        ("composez le 112", "composez le un un deux"),
        ("le 15", "le quinze"),
        ("1914-1918", "mille neuf cent quatorze à mille neuf cent dix-huit"),
        ("12 34 amis", "douze trente-quatre amis"),
    ],
)
def test_codes_and_telephone_numbers_are_said_as_the_french_do(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("fr-FR", text) == words
