import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "3x - 7 = 2", "tres x menos siete es igual a dos"),
        ("es-ES", "y = x - 4", "y es igual a x menos cuatro"),
        ("es-ES", "plan a - 4 personas", "plan a - cuatro personas"),
        ("fr-FR", "3x - 7 = 2", "trois x moins sept égale deux"),
        ("it-IT", "3x - 7 = 2", "tre x meno sette uguale due"),
        ("pt-BR", "3x - 7 = 2", "três x menos sete igual a dois"),
        ("hi-IN", "3x - 7 = 2", "तीन x ऋण सात बराबर दो"),
        ("ja-JP", "3x - 7 = 2", "三xマイナス七イコール二"),
        ("zh-CN", "3x - 7 = 2", "三x减七 等于 二"),
    ],
)
def test_a_dash_behind_a_variable_of_an_equation_is_minus(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words
