import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en-US", "Mon/Wed/Fri 9-5", "Monday, Wednesday, Friday nine to five"),
        ("en-US", "Tues/Thurs", "Tuesday, Thursday"),
        ("es-ES", "lun/mié/vie de 9 a 5", "lunes, miércoles, viernes de nueve a cinco"),
        ("fr-FR", "janv./févr. 2024", "janvier, février deux mille vingt-quatre"),
        ("fr-FR", "lun./mar.", "lundi, mardi."),
        ("it-IT", "gen/feb 2024", "gennaio, febbraio duemila ventiquattro"),
        ("pt-BR", "seg/qua/sex", "segunda, quarta, sexta"),
        ("fr-FR", "la mer/terre", "la mer/terre"),
    ],
)
def test_names_with_slashes_between_are_a_list(
    in_words: Say, language: str, text: str, words: str
) -> None:
    assert in_words(language, text) == words
