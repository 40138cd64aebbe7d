import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("気温は-3度", "気温はマイナス三度"),
        ("−12", "マイナス十二"),
        ("+4", "プラス四"),
        ("±2", "プラスマイナス二"),
        ("6×7=42", "六かける七イコール四十二"),
        ("8÷2", "八わる二"),
        ("75%", "七十五パーセント"),
        ("3‰", "三パーミル"),
        ("No.1", "ナンバーワン"),
        ("No.8", "ナンバー八"),
        ("#3", "ナンバー三"),
        ("5²", "五の二乗"),
        ("R&D", "R アンド D"),
    ],
)
def test_signs_have_names(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "No. I won't.",
        "良-悪",
    ],
)
def test_what_is_no_sign_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text
