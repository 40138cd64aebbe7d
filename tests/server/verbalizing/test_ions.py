"""Ions, in the Romance languages and Hindi."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "El Mg²⁺ se une.", "El M G dos más se une."),
        ("es-ES", "CO₃²⁻ y OH⁻", "C O tres dos menos y O H menos"),
        ("fr-FR", "l'ion Al³⁺", "l'ion A L trois plus"),
        ("fr-FR", "Cr2O7²⁻", "C R deux O sept deux moins"),
        ("it-IT", "(Zn²⁺)", "(Z N due più)"),
        ("it-IT", "NH₄⁺, Br⁻.", "N H quattro più, B R meno."),
        ("pt-BR", "O Cu²⁺ é azul.", "O C U dois mais é azul."),
        ("pt-BR", "PO4³⁻", "P O quatro três menos"),
        ("hi-IN", "Mg²⁺ आयन", "एम जी दो धन आयन"),
    ],
)
def test_ions_are_spelled_with_charge_and_sign(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "x² + 5", "x al cuadrado más cinco"),
        ("es-ES", "a² - b²", "a al cuadrado - b al cuadrado"),
        ("fr-FR", "AB²+1", "AB au carré plus un"),
        ("it-IT", "C++", "C più più"),
        ("pt-BR", "Nota A+", "Nota A mais"),
        ("pt-BR", "Disney+", "Disney mais"),
    ],
)
def test_squares_and_grades_are_no_ions(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
