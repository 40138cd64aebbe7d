"""Identifiers that are said character by character, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "A0:36:9F:00:1E:07", "A cero, tres seis, nueve F, cero cero, uno E, cero siete"),
        ("es-ES", "vuelo VY 1827", "vuelo V Y uno ocho dos siete"),
        ("es-ES", "el asiento 27C", "el asiento veintisiete C"),
        ("fr-FR", "fe80::1", "F E huit zéro deux-points deux-points un"),
        ("fr-FR", "le vol TO3456 est à l'heure", "le vol T O trois quatre cinq six est à l'heure"),
        ("it-IT", "posto 3A", "posto tre A"),
        (
            "it-IT",
            "IT02 L123 4512 3451 2345 6789 012",
            (
                "I T zero due, L uno due tre, quattro cinque uno due, tre quattro cinque uno, "
                "due tre quattro cinque, sei sette otto nove, zero uno due"
            ),
        ),
        ("pt-BR", "voo G3 2045", "voo G três dois zero quatro cinco"),
        ("pt-BR", "poltrona 15D", "poltrona quinze D"),
        ("pt-BR", "linha 502A-10", "linha quinhentos e dois A dez"),
    ],
)
def test_identifiers_are_said_character_by_character(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "un fusible de 15A", "un fusible de quince amperios"),
        ("fr-FR", "la classe Foo::Bar", "la classe Foo::Bar"),
        ("it-IT", "alle 10:15:30", "alle dieci e quindici minuti e trenta secondi"),
        ("pt-BR", "a classe b::c", "a classe b::c"),
    ],
)
def test_amounts_and_times_are_no_identifiers(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words
