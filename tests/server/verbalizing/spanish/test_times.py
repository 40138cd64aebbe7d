import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a las 7:15", "a las siete y cuarto"),
        ("a las 18:30", "a las dieciocho y media"),
        ("a las 8.05 h", "a las ocho y cinco"),
        ("a las 4 p.m. Luego", "a las cuatro de la tarde. Luego"),
        ("a las 11:20 pm", "a las once y veinte de la noche"),
        ("de 8:00-15:00", "de ocho a quince"),
        ("9am", "nueve de la mañana"),
        ("10:40 UTC", "diez y cuarenta u t c"),
        ("1 h 20 min", "una y veinte"),
        ("0:05:30", "cero horas cinco minutos y treinta segundos"),
        ("mide 1.75", "mide uno punto setenta y cinco"),
    ],
)
def test_times_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
