import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2.450,30 €", "two thousand four hundred and fifty euros thirty cents"),
        ("€ 2.450,30", "two thousand four hundred and fifty euros thirty cents"),
        ("€4,50", "four euros and fifty cents"),
        ("19,90 EUR", "nineteen euros and ninety cents"),
        ("R$ 12,00", "twelve reais"),
        ("5.000 € a year", "five thousand euros a year"),
        ("€1.500.000", "one million five hundred thousand euros"),
    ],
)
def test_dots_and_commas_of_the_continent_are_understood(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("€1,500", "one thousand five hundred euros"),
        ("€1.50", "one euro and fifty cents"),
        ("$1.250", "one dollar and twenty five cents"),
        ("$1,234.56", "one thousand two hundred and thirty four dollars fifty six cents"),
        ("rooms 3,50", "rooms three, fifty"),
    ],
)
def test_english_amounts_stay(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
