import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "en 3:07,42", "en tres minutos y siete coma cuarenta y dos segundos"),
        ("es-ES", "escala 1:25.000", "escala uno a veinticinco mil"),
        ("es-ES", "a las 3:07", "a las tres y siete"),
        ("fr-FR", "en 3:07,42", "en trois minutes sept virgule quarante-deux secondes"),
        ("it-IT", "in 3:07,42", "in tre minuti e sette virgola quarantadue secondi"),
        ("pt-BR", "em 3:07,42", "em três minutos e sete vírgula quatro dois segundos"),
        ("hi-IN", "3:07.42 में", "तीन मिनट सात दशमलव चार दो सेकंड में"),
        ("ja-JP", "3:07.42で優勝", "三分七秒四十二で優勝"),
        ("ja-JP", "3:07に着く", "三時七分に着く"),
        ("zh-CN", "以3:07.42夺冠", "以三分七秒四十二夺冠"),
        ("zh-CN", "比例1:12.5", "比例一比十二点五"),
    ],
)
def test_minutes_with_hundredths_of_seconds_are_a_length_of_time(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "De la A-Z", "De la A a Z"),
        ("fr-FR", "de A-Z", "de A à Z"),
        ("it-IT", "dalla A-Z", "dalla A a Z"),
        ("pt-BR", "guia A-Z", "guia A a Z"),
        ("es-ES", "plan A-Z5", "plan A-Z cinco"),
    ],
)
def test_the_alphabet_is_a_range(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "Pesa 3,5 t. 2 van.", "Pesa tres coma cinco toneladas dos van."),
        ("es-ES", "véase t. 2", "véase tomo dos"),
        ("fr-FR", "Il pèse 3,5 t. 2 partent.", "Il pèse trois virgule cinq tonnes deux partent."),
        ("fr-FR", "voir t. IV", "voir tome quatre"),
        ("zh-CN", "重3.5t", "重三点五吨"),
        ("ja-JP", "重さ3.5t", "重さ三点五トン"),
    ],
)
def test_a_t_behind_a_number_is_tons(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
