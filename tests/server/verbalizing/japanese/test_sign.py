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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("△3.5%", "マイナス三点五パーセント"),
        ("▲80億円", "マイナス八十億円"),
        ("△ABC", "エービーシー"),
        ("c≧4", "c ダイナリイコール四"),
        ("d≦7", "d ショーナリイコール七"),
        ("e≒2.7", "eニアリーイコール二点七"),
        ("№7", "ナンバー七"),
        ("NO3", "ナンバー三"),
        ("3<8", "三ショーナリ八"),
    ],
)
def test_signs_as_japanese_write_them(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
