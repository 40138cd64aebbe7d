import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("60 km/h", "sessanta chilometri all'ora"),
        ("1 km", "un chilometro"),
        ("1 h", "un'ora"),
        ("21 t", "ventuno tonnellate"),
        ("72,5 kg", "settantadue virgola cinque chili"),
        ("15 A", "quindici ampere"),
        ("-3 °C", "meno tre gradi Celsius"),
        ("25°", "venticinque gradi"),
        ("10 %", "dieci per cento"),
        ("10-20%", "dieci a venti per cento"),
        ("10%-20%", "dieci per cento a venti per cento"),
        ("l'1,5%", "l'uno virgola cinque per cento"),
        ("100 mq", "cento metri quadrati"),
        ("5 mc", "cinque metri cubi"),
        ("500 ml", "cinquecento millilitri"),
        ("5'10\"", "cinque piedi e dieci pollici"),
        ('32"', "trentadue pollici"),
        ("8 GB", "otto gigabyte"),
        ("220 V", "duecento venti volt"),
        ("5 min 30 s", "cinque minuti trenta secondi"),
        ("5 ha di bosco", "cinque ettari di bosco"),
        ("10x20 cm", "dieci per venti centimetri"),
        ("20 gg", "venti giorni"),
        ("di 2 mi pare", "di due mi pare"),
        ("5 €/cad.", "cinque euro cadauno"),
        ("3 €/pz., 2 €/kg", "tre euro al pezzo, due euro al chilo"),
        ("60 fps", "sessanta fotogrammi al secondo"),
    ],
)
def test_amounts_with_units_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
