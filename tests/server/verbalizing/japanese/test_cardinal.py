import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("椅子が7脚ある", "椅子が七脚ある"),
        ("0", "ゼロ"),
        ("18", "十八"),
        ("1105人", "千百五人"),
        ("3,600歩", "三千六百歩"),
        ("10000", "一万"),
        ("11000000", "一千百万"),
        ("250,000,000円", "二億五千万円"),
        ("1000000000000", "一兆"),
        ("700000000000000", "七百兆"),
        ("1億2,500万", "一億二千五百万"),
        ("2.75", "二点七五"),
        ("0.8倍", "零点八倍"),
        ("10.05秒", "十点零五秒"),
        ("打率.287の打者", "打率二割八分七厘の打者"),
        (
            "900000000000000000001",
            "キュー " + "ゼロ " * 19 + "イチ",
        ),
    ],
)
def test_numbers_are_written_in_kanji(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Ryzen-9を買った",
        "LG23Xの箱",
        "一万二千",
        "二〇二四年",
    ],
)
def test_what_is_no_cardinal_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (".5", "零点五"),
        ("打率.305", "打率三割五厘"),
        ("打率.400", "打率四割"),
        ("H.264", "エイチ点ニーロクヨン"),
    ],
)
def test_decimals_without_a_zero(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
