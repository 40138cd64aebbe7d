import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("¥100-200", "百から二百円"),
        ("¥2,480", "二千四百八十円"),
        ("￥300", "三百円"),
        ("$12", "十二ドル"),
        ("$7.05", "七ドル五セント"),
        ("$0.40", "四十セント"),
        ("€3.50", "三ユーロ五十セント"),
        ("£2.20", "二ポンド二十ペンス"),
        ("$1.25M", "百二十五万ドル"),
        ("$4 billion", "四十億ドル"),
        ("$3億", "三億ドル"),
        ("US$90", "九十ドル"),
        ("80 EUR", "八十ユーロ"),
        ("1.5億円", "一点五億円"),
        ("¥980-", "九百八十円"),
        ("@150円", "単価百五十円"),
        ("月額980円/人", "月額九百八十円、一人当たり"),
        ("500円〜", "五百円から"),
    ],
)
def test_amounts_have_the_currency_behind_the_number(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "ドルと円",
        "百円玉",
    ],
)
def test_what_is_no_money_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("¥2,480.00", "二千四百八十円"),
        ("¥5,800-(税込)", "五千八百円(税込)"),
        ("$5.20", "五ドル二十セント"),
        ("〜$300M、", "三億ドルまで、"),
    ],
)
def test_amounts_of_accounts(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("\\1,500", "千五百円"),
        ("\\800です", "八百円です"),
        ("C:\\500", "シー: 五百"),
    ],
)
def test_the_yen_of_japanese_keyboards(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
