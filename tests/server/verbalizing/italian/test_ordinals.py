import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fig. 2a", "figura due a"),
        ("tab. 3a", "tabella tre a"),
        ("la 2a volta", "la seconda volta"),
        ("1°", "primo"),
        ("1° piano", "primo piano"),
        ("2ª classe", "seconda classe"),
        ("3º posto", "terzo posto"),
        ("21º", "ventunesimo"),
        ("5a fila", "quinta fila"),
        ("fa 30° oggi", "fa trenta gradi oggi"),
        ("30° all'ombra", "trenta gradi all'ombra"),
    ],
)
def test_ordinals_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
