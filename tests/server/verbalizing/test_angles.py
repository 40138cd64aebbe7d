"""Angles, coordinates and points of the compass, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        (
            "es-ES",
            "36°08′21″N",
            "treinta y seis grados ocho minutos veintiún segundos norte",
        ),
        ("es-ES", "a 5° 30' O", "a cinco grados treinta minutos oeste"),
        ("es-ES", "rumbo SE", "rumbo sureste"),
        ("fr-FR", "43° 18' N", "quarante-trois degrés dix-huit minutes nord"),
        ("fr-FR", "48,85° N", "quarante-huit virgule quatre-vingt-cinq degrés nord"),
        ("fr-FR", "vent de NE", "vent de nord-est"),
        ("it-IT", "44°24′N", "quarantaquattro gradi ventiquattro minuti nord"),
        ("it-IT", "vento da SO", "vento da sud-ovest"),
        ("pt-BR", "8° 03' S", "oito graus três minutos sul"),
        ("pt-BR", "ventos de L", "ventos de leste"),
    ],
)
def test_angles_and_points_of_the_compass_are_said(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "Hace 5°. O quizás 6°.", "Hace cinco grados. O quizás seis grados."),
        ("es-ES", "Dijo que NO.", "Dijo que NO."),
        ("it-IT", "il 2° E", "il due gradi E"),
        ("pt-BR", "a direção NÃO muda", "a direção NÃO muda"),
    ],
)
def test_other_letters_are_no_points_of_the_compass(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words
