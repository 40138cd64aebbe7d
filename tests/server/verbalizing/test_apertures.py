"""Apertures of lenses."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "a f/5.6.", "a F cinco punto seis."),
        ("fr-FR", "à f/1,4", "à F un virgule quatre"),
        ("it-IT", "f/11", "F undici"),
        ("pt-BR", "abertura f/4", "abertura F quatro"),
        ("hi-IN", "f/1.8 लेंस", "एफ एक दशमलव आठ लेंस"),
        ("es-ES", "c/ 8 h", "cada ocho horas"),
    ],
)
def test_apertures_have_no_slash(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
