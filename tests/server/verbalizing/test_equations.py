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


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en-US", "5-3=2", "five minus three equals two"),
        ("es-ES", "5-3=2", "cinco menos tres es igual a dos"),
        ("es-ES", "10 - 4 - 3 = 3", "diez menos cuatro menos tres es igual a tres"),
        ("es-ES", "6 = 8-2", "seis es igual a ocho menos dos"),
        ("es-ES", "de 5-10 personas", "de cinco a diez personas"),
        ("fr-FR", "7,5-2=5,5", "sept virgule cinq moins deux égale cinq virgule cinq"),
        ("fr-FR", "pages 5-10", "pages cinq à dix"),
        ("it-IT", "x-3=2", "x meno tre uguale due"),
        ("pt-BR", "9-4=5", "nove menos quatro igual a cinco"),
        ("hi-IN", "5-3=2", "पाँच ऋण तीन बराबर दो"),
        ("ja-JP", "5-3=2", "五ひく三イコール二"),
        ("zh-CN", "5-3=2", "五减三 等于 二"),
        ("ja-JP", "10/2=5", "十わる二イコール五"),
        ("zh-CN", "10/2=5", "十除以二 等于 五"),
    ],
)
def test_a_dash_between_numbers_of_an_equation_is_minus(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words
