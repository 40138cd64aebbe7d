"""Parts of a hundred: "80/20", "8 1/4 %"."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en-US", "a 90/10 split", "a ninety ten split"),
        ("en-US", "19/20", "nineteen twentieths"),
        ("es-ES", "la regla del 80/20", "la regla del ochenta veinte"),
        ("es-ES", "3/20", "tres veinteavos"),
        ("fr-FR", "la règle des 80/20", "la règle des quatre-vingts vingt"),
        ("fr-FR", "il a 15/20", "il a quinze sur vingt"),
        ("it-IT", "la regola dell'80/20", "la regola dell'ottanta venti"),
        ("pt-BR", "a regra 70/30", "a regra setenta trinta"),
        ("hi-IN", "60/40", "साठ चालीस"),
        ("ja-JP", "80/20の法則", "八十対二十の法則"),
        ("zh-CN", "80/20法则", "八十比二十法则"),
        ("zh-CN", "50-50平分", "五十比五十平分"),
        ("zh-CN", "3/20", "二十分之三"),
    ],
)
def test_two_parts_of_a_hundred_are_no_fraction(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en-US", "8 1/4%", "eight and one quarter percent"),
        ("en-US", "1/2%", "one half percent"),
        ("es-ES", "8 1/4 %", "ocho y un cuarto por ciento"),
        ("es-ES", "8 1/2 %", "ocho y medio por ciento"),
        ("es-ES", "3/4 %", "tres cuartos por ciento"),
        ("es-ES", "8 1/4 kg", "ocho y un cuarto de kilogramo"),
        ("fr-FR", "8 1/2 %", "huit et demi pour cent"),
        ("fr-FR", "2 1/4 ‰", "deux et un quart pour mille"),
        ("it-IT", "dell'8 1/4 %", "dell'otto e un quarto per cento"),
        ("pt-BR", "8 1/2 %", "oito e meio por cento"),
        ("hi-IN", "8 1/4 %", "सवा आठ प्रतिशत"),
        ("ja-JP", "8 1/4 %", "八と四分の一パーセント"),
        ("zh-CN", "8 1/4%", "百分之八又四分之一"),
        ("zh-CN", "1/2%", "百分之二分之一"),
    ],
)
def test_a_fraction_counts_percents(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
