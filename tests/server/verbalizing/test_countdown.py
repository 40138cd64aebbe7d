import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en-US", "T-10 minutes", "T minus ten minutes"),
        ("en-US", "At T-3 days we stop.", "At T minus three days we stop."),
        ("en-US", "the T-34 tank", "the T thirty four tank"),
        ("es-ES", "T-10 minutos", "T menos diez minutos"),
        ("fr-FR", "T-5 jours", "T moins cinq jours"),
        ("it-IT", "T-2 ore", "T meno due ore"),
        ("pt-BR", "T-20 segundos", "T menos vinte segundos"),
        ("hi-IN", "T-10 मिनट", "टी ऋण दस मिनट"),
        ("ja-JP", "T-10秒", "ティーマイナス十秒"),
        ("zh-CN", "倒计时T-10秒", "倒计时T减十秒"),
    ],
)
def test_the_dash_of_a_countdown_is_minus(
    in_words: Say, language: str, text: str, words: str
) -> None:
    assert in_words(language, text) == words
