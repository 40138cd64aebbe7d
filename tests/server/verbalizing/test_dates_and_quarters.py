import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "el 8-IV-1912", "el ocho de abril de mil novecientos doce"),
        ("fr-FR", "le 8.IV.1912", "le huit avril mille neuf cent douze"),
        ("it-IT", "l'8/IX/1912", "l'otto settembre mille novecento dodici"),
        ("pt-BR", "em 8-XII-1912", "em oito de dezembro de mil novecentos e doze"),
        ("es-ES", "el tomo 3-IV", "el tomo tres I V"),
    ],
)
def test_roman_months_are_months(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "en el 3T de 2023", "en el tercer trimestre de dos mil veintitrés"),
        ("es-ES", "el 1T23", "el primer trimestre veintitrés"),
        ("fr-FR", "au T4 2023", "au quatrième trimestre deux mille vingt-trois"),
        ("it-IT", "nel 2T 2023", "nel secondo trimestre duemila ventitré"),
        ("pt-BR", "no 3T23", "no terceiro trimestre vinte e três"),
        ("es-ES", "1T-3T 2024", "primer trimestre a tercer trimestre dos mil veinticuatro"),
        (
            "it-IT",
            "1T24-3T24",
            "primo trimestre ventiquattro a terzo trimestre ventiquattro",
        ),
        ("fr-FR", "T1-T3", "T un T trois"),
        ("es-ES", "el motor 3T pesa", "el motor tres T pesa"),
    ],
)
def test_quarters_are_named_before_their_year(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "1,5 M de discos", "uno coma cinco millones de discos"),
        ("fr-FR", "1,5 M d'albums", "un virgule cinq millions d'albums"),
        ("it-IT", "1,5 M di dischi", "uno virgola cinque milioni di dischi"),
        ("pt-BR", "1,5 M de discos", "um vírgula cinco milhões de discos"),
        ("es-ES", "mide 7 km2.", "mide siete kilómetros cuadrados."),
        ("fr-FR", "fait 7 km2.", "fait sept kilomètres carrés."),
        ("es-ES", "Salmo 91:1-4", "Salmo noventa y uno, uno a cuatro"),
        ("es-ES", "iones Mg²⁺ y K⁺", "iones M G dos más y K más"),
        ("fr-FR", "en kg m⁻²", "en kilogrammes m puissance moins deux"),
    ],
)
def test_what_follows_a_number_or_a_symbol(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
