import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("B2Bの店", "ビートゥービーの店"),
        ("O型", "オー型"),
        ("ビタミンC", "ビタミンシー"),
        ("Kさん", "ケーさん"),
        ("NHKの番組", "エヌエイチケーの番組"),
        ("FBIとCIA", "エフビーアイとシーアイエー"),
        ("UNESCO", "ユネスコ"),
        ("B5判", "ビー五判"),
        ("G7", "ジーセブン"),
        ("5G", "ファイブジー"),
        ("8K", "八ケー"),
        ("2LDK", "二エルディーケー"),
        ("E7系", "イー七系"),
        ("NH15便", "エヌエイチ十五便"),
        ("M-1", "エムワン"),
        ("B2F", "地下二階"),
        ("M6.1", "マグニチュード六点一"),
        ("CO2", "シーオーツー"),
        ("C++", "シープラスプラス"),
        ("2nd", "セカンド"),
        ("3rd STAGE", "サード STAGE"),
        ("W杯", "ワールドカップ"),
        ("50%OFF", "五十パーセントオフ"),
    ],
)
def test_letters_are_said_in_japanese(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Claude-3を使う",
        "i5-9400Kを積む",
        "MP3とAVX2とG2P",
        "HELLO",
        "Good Morning",
        "I am OK now",
        "iPhone",
    ],
)
def test_what_is_no_letters_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("pH6.5", "ピーエイチ六点五"),
        ("SpO2は97", "エスピーオーツーは九十七"),
        ("1on1", "ワンオンワン"),
        ("3in1", "スリーインワン"),
        ("802.11n", "ハチゼロニーテンイチイチ n"),
        ("AKB48", "エーケービーフォーティーエイト"),
    ],
)
def test_letters_with_numbers_have_names(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("720pの動画", "七百二十ピーの動画"),
        ("2160P対応", "二千百六十ピー対応"),
        ("30pの本", "三十pの本"),
    ],
)
def test_lines_of_a_screen(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
