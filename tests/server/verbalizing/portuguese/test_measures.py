import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("60 km/h", "sessenta quilômetros por hora"),
        ("1 km", "um quilômetro"),
        ("5 km", "cinco quilômetros"),
        ("21 t", "vinte e uma toneladas"),
        ("2,5 kg", "dois vírgula cinco quilos"),
        ("200 g", "duzentos gramas"),
        ("-3 °C", "menos três graus Celsius"),
        ("25°C", "vinte e cinco graus Celsius"),
        ("40 °F", "quarenta graus Fahrenheit"),
        ("10%", "dez por cento"),
        ("10-20%", "dez a vinte por cento"),
        ("10%-20%", "dez por cento a vinte por cento"),
        ("3 m²", "três metros quadrados"),
        ("5 m³", "cinco metros cúbicos"),
        ("100 m2", "cem metros quadrados"),
        ("500 mL", "quinhentos mililitros"),
        ("5'10\"", "cinco pés e dez polegadas"),
        ('32"', "trinta e duas polegadas"),
        ("220 V", "duzentos e vinte volts"),
        ("8 GB", "oito gigabytes"),
        ("10 Mbps", "dez megabits por segundo"),
        ("2h", "duas horas"),
        ("5min", "cinco minutos"),
        ("10x20 cm", "dez por vinte centímetros"),
        ("o km 25", "o quilômetro vinte e cinco"),
    ],
)
def test_amounts_with_units_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
