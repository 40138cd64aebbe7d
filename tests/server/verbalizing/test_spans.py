"""Spans of days and of hours, in the languages that share rules."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "5-7/11/2024", "cinco a siete de noviembre de dos mil veinticuatro"),
        ("fr-FR", "5-7/11/2024", "cinq au sept novembre deux mille vingt-quatre"),
        ("fr-FR", "du 5-7 nov.", "du cinq au sept novembre."),
        ("it-IT", "5-7/11/2024", "cinque a sette novembre duemila ventiquattro"),
        ("pt-BR", "5-7/11/2024", "cinco a sete de novembro de dois mil e vinte e quatro"),
        ("hi-IN", "5-7/11/2024", "पाँच से सात नवंबर दो हज़ार चौबीस"),
        ("es-ES", "9-10:30 h", "nueve a diez y media"),
        ("fr-FR", "9-10h30", "neuf heures à dix heures trente"),
        ("it-IT", "9-10:30", "nove alle dieci e trenta"),
        ("hi-IN", "9-10:30 बजे", "नौ बजे से साढ़े दस बजे"),
        ("es-ES", "3-2", "tres a dos"),
    ],
)
def test_the_dash_of_a_span_is_said(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
