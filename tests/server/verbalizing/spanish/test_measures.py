import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 90 km/h", "a noventa kilómetros por hora"),
        ("21 kg", "veintiún kilogramos"),
        ("1 kg", "un kilogramo"),
        ("3,5 m²", "tres coma cinco metros cuadrados"),
        ("5-10 km", "cinco a diez kilómetros"),
        ("200 lb", "doscientas libras"),
        ("37 °C", "treinta y siete grados centígrados"),
        ("1 %", "uno por ciento"),
        ("5 kWh al día", "cinco kilovatios hora al día"),
        ("6'2\"", "seis pies y dos pulgadas"),
        ('pantalla de 27"', "pantalla de veintisiete pulgadas"),
        ("16 GB/s", "dieciséis gigabytes por segundo"),
        ("3 min. más", "tres minutos más"),
        ("la red 5G", "la red cinco G"),
        ("de 5 a 7", "de cinco a siete"),
        ("9,8 m/s²", "nueve coma ocho metros por segundo al cuadrado"),
        ("68 lpm", "sesenta y ocho latidos por minuto"),
        ("subió 0,3 pp", "subió cero coma tres puntos porcentuales"),
        ("50 Mbit/s", "cincuenta megabits por segundo"),
        ("calle 12/A", "calle doce barra A"),
        ("4,5 l/100 km", "cuatro coma cinco litros a los cien kilómetros"),
    ],
)
def test_amounts_with_units_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
