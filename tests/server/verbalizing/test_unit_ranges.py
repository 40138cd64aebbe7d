import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("en-US", "-8~-2 °C", "minus eight to minus two degrees Celsius"),
        ("en-US", "-4% - -1%", "minus four percent to minus one percent"),
        ("ja-JP", "-8℃〜-2℃", "マイナス八度からマイナス二度"),
        ("zh-CN", "气温-8~-2℃", "气温负 八到负 二摄氏度"),
        (
            "es-ES",
            "de -8 °C — -2 °C",
            "de menos ocho grados centígrados a menos dos grados centígrados",
        ),
        ("en-US", "3 - -2 = 5", "three - minus two equals five"),
    ],
)
def test_the_dash_before_a_number_below_zero_is_said(
    in_words: Say, code: str, written: str, spoken: str
) -> None:
    assert in_words(code, written) == spoken
