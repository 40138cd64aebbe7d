"""Units with the prefixes of the SI, and those of screens and memory."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "un láser de 5 mW", "un láser de cinco milivatios"),
        ("es-ES", "21 MWh", "veintiún megavatios hora"),
        ("es-ES", "1 mmol/L", "un milimol por litro"),
        ("es-ES", "10 kΩ, 1 MΩ.", "diez kilohmios, un megaohmio."),
        ("es-ES", "21 UI", "veintiuna unidades internacionales"),
        ("fr-FR", "4 000 mAh", "quatre mille milliampèreheures"),
        ("fr-FR", "2 μL", "deux microlitres"),
        ("fr-FR", "47 µF", "quarante-sept microfarads"),
        ("fr-FR", "21 mol", "vingt et une moles"),
        ("fr-FR", "300 dpi", "trois cents points par pouce"),
        ("it-IT", "12 Mpx", "dodici megapixel"),
        ("it-IT", "3 kWp", "tre chilowatt di picco"),
        ("it-IT", "0,2 mSv", "zero virgola due millisievert"),
        ("pt-BR", "4 GiB", "quatro gibibytes"),
        ("pt-BR", "9 kN", "nove quilonewtons"),
        ("pt-BR", "60 Ah", "sessenta amperes-hora"),
        ("hi-IN", "3 MWh", "तीन मेगावॉट घंटे"),
        ("hi-IN", "5 mW", "पाँच मिलीवॉट"),
    ],
)
def test_technical_units_are_said_in_full(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "5 MW", "cinco megavatios"),
        ("pt-BR", "Faz 3 na praia.", "Faz três na praia."),
        ("fr-FR", "Il y en a 5, ah bon ?", "Il y en a cinq, ah bon ?"),
        ("it-IT", "Ne ho 5 ma non qui.", "Ne ho cinque ma non qui."),
        ("es-ES", "El 3 va bien.", "El tres va bien."),
        ("hi-IN", "5 kg", "पाँच किलोग्राम"),
    ],
)
def test_words_and_other_units_keep_their_reading(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "8 km2", "ocho kilómetros cuadrados"),
        ("fr-FR", "8 km2", "huit kilomètres carrés"),
        ("it-IT", "8 km2", "otto chilometri quadrati"),
        ("pt-BR", "8 km2", "oito quilômetros quadrados"),
        ("es-ES", "en el km 8", "en el kilómetro ocho"),
        ("pt-BR", "nº5", "número cinco"),
        ("it-IT", "pag.5", "pagina cinque"),
    ],
)
def test_letters_right_before_a_number_are_a_unit(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words
