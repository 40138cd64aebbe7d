"""Lengths of time of several units, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "Dura 3h 12m.", "Dura tres horas y doce minutos."),
        ("es-ES", "Tarda 1 h 5 min en llegar", "Tarda una hora y cinco minutos en llegar"),
        ("es-ES", "a 4'35\"/km", "a cuatro minutos y treinta y cinco segundos por kilómetro"),
        ("fr-FR", "Cuisson : 1 h 30 min", "Cuisson : une heure trente minutes"),
        ("fr-FR", "en 7 min 45 s", "en sept minutes quarante-cinq secondes"),
        ("it-IT", "Dura 1h 10m", "Dura un'ora e dieci minuti"),
        ("it-IT", "in 5'08\"", "in cinque minuti e otto secondi"),
        ("pt-BR", "Leva 2h 21min.", "Leva duas horas e vinte e um minutos."),
        ("pt-BR", "fez em 4min09s", "fez em quatro minutos e nove segundos"),
        ("pt-BR", "Faltam 2 d 3 h 4 min", "Faltam dois dias três horas e quatro minutos"),
        ("es-ES", "en 2h 05' 40\"", "en dos horas cinco minutos y cuarenta segundos"),
        ("es-ES", "lo hizo en 38:12", "lo hizo en treinta y ocho minutos y doce segundos"),
        ("es-ES", "gol en el 88'", "gol en el minuto ochenta y ocho"),
        ("fr-FR", "il reste 5'", "il reste cinq minutes"),
        ("it-IT", "vince in 1h20", "vince in un'ora e venti minuti"),
        ("pt-BR", "aos 45'+3", "aos quarenta e cinco minutos mais três"),
    ],
)
def test_lengths_of_time_are_said_with_their_units(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "a las 14 h 30 min", "a las catorce y media"),
        ("es-ES", "mide 6'2\"", "mide seis pies y dos pulgadas"),
        ("fr-FR", "à 14h30", "à quatorze heures trente"),
        ("it-IT", "alle 14h 30m", "alle quattordici e trenta"),
        ("pt-BR", "às 14h30", "às catorze horas e trinta"),
        ("pt-BR", "mede 5 m", "mede cinco metros"),
    ],
)
def test_times_of_day_and_heights_are_none(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
