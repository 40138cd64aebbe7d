import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("François Ier", "François premier"),
        ("Élisabeth Ire", "Élisabeth première"),
        ("Louis XIV", "Louis quatorze"),
        ("Henri IV", "Henri quatre"),
        ("Napoléon III", "Napoléon trois"),
        ("IIIe République", "troisième République"),
        ("XXIe siècle", "vingt et unième siècle"),
        ("XIXe-XXe siècles", "dix-neuvième vingtième siècles"),
        ("chapitre IV", "chapitre quatre"),
        ("acte II", "acte deux"),
        ("Jean-Paul II", "Jean-Paul deux"),
        ("Ce matin", "Ce matin"),
        ("Me voici", "Me voici"),
        ("Le chat", "Le chat"),
        ("De Gaulle", "De Gaulle"),
        ("Vers midi", "Vers midi"),
        ("Groupe C", "Groupe C"),
        ("le CD", "le C D"),
    ],
)
def test_roman_numerals_are_said_where_they_are_numerals(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("fr-FR", text) == words
