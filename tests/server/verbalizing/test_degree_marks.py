"""The ordinal mark for degrees, and the English "s" of decades."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "Horno a 200º.", "Horno a doscientos grados."),
        ("es-ES", "Un giro de 360º.", "Un giro de trescientos sesenta grados."),
        ("es-ES", "el 180º aniversario", "el centésimo octogésimo aniversario"),
        ("es-ES", "de 2º a 3º", "de segundo a tercero"),
        ("fr-FR", "à 180º", "à cent quatre-vingts degrés"),
        ("it-IT", "a 60º", "a sessanta gradi"),
        ("it-IT", "il 5º posto", "il quinto posto"),
        ("pt-BR", "Forno a 180º.", "Forno a cento e oitenta graus."),
        ("pt-BR", "o 180º lugar", "o centésimo octogésimo lugar"),
    ],
)
def test_ordinal_marks_are_degrees_where_no_rank_is_meant(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "Los 80s y 90s", "Los ochenta y noventa"),
        ("it-IT", "gli anni 70s", "gli anni settanta"),
        ("pt-BR", "nos anos 90s", "nos anos noventa"),
        ("es-ES", "en 90s", "en noventa segundos"),
        ("pt-BR", "em 30s", "em trinta segundos"),
    ],
)
def test_decades_are_no_seconds(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
