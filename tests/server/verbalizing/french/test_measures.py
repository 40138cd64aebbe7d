import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("en 9,8 s.", "en neuf virgule huit secondes."),
        ("le XIIe s. et le 3e s.", "le douzième siècle et le troisième siècle."),
        ("~30 kg", "environ trente kilogrammes"),
        ("60 km/h", "soixante kilomètres à l'heure"),
        ("1 km", "un kilomètre"),
        ("21 t", "vingt et une tonnes"),
        ("72,5 kg", "soixante-douze virgule cinq kilogrammes"),
        ("-3 °C", "moins trois degrés Celsius"),
        ("25°", "vingt-cinq degrés"),
        ("10 %", "dix pour cent"),
        ("10-20 %", "dix à vingt pour cent"),
        ("10%-20%", "dix pour cent à vingt pour cent"),
        ("3 m²", "trois mètres carrés"),
        ("5 m³", "cinq mètres cubes"),
        ("500 ml", "cinq cents millilitres"),
        ("5'10\"", "cinq pieds dix pouces"),
        ("8 Go", "huit gigaoctets"),
        ("500 Mo", "cinq cents mégaoctets"),
        ("220 V", "deux cent vingt volts"),
        ("1 h", "une heure"),
        ("21 min", "vingt et une minutes"),
        ("1m85", "un mètre quatre-vingt-cinq"),
        ("2m10", "deux mètres dix"),
        ("50 ch", "cinquante chevaux"),
        ("10x20 cm", "dix par vingt centimètres"),
        ("d'1 km", "d'un kilomètre"),
        ("à 2 mi-temps", "à deux mi-temps"),
        ("à 5 ma mère", "à cinq ma mère"),
        ("en 5 in situ", "en cinq in situ"),
        ("3 x 4 m", "trois par quatre mètres"),
        ("1280x720", "mille deux cent quatre-vingts par sept cent vingt"),
        ("3 x 4 = 12", "trois fois quatre égale douze"),
        ("60 bpm", "soixante battements par minute"),
        ("+0,2 pt", "plus zéro virgule deux point"),
    ],
)
def test_amounts_with_units_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("fr-FR", text) == words
