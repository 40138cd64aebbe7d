import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12,50 €", "dodici euro cinquanta centesimi"),
        ("1 €", "un euro"),
        ("0,99 €", "novantanove centesimi"),
        ("1,05 €", "un euro cinque centesimi"),
        ("€5", "cinque euro"),
        ("3 mln €", "tre milioni di euro"),
        ("€ 3 mld", "tre miliardi di euro"),
        ("1 mln di euro", "un milione di euro"),
        ("5 mila euro", "cinque mila euro"),
        ("2 milioni €", "due milioni di euro"),
        ("2.000.000 €", "due milioni di euro"),
        ("15 €/h", "quindici euro all'ora"),
        ("450 €/mese", "quattrocento cinquanta euro al mese"),
        ("2 €/kg", "due euro al chilo"),
        ("$5", "cinque dollari"),
        ("21 £", "ventuno sterline"),
        ("1 £", "una sterlina"),
        ("100 USD", "cento dollari americani"),
        ("2 eur", "due euro"),
        ("-20 €", "meno venti euro"),
        ("5-10 €", "cinque a dieci euro"),
    ],
)
def test_amounts_of_money_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
