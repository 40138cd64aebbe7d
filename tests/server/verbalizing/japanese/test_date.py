import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2031-08-09に", "二千三十一年八月九日に"),
        ("2031/8/9", "二千三十一年八月九日"),
        ("2031.8.9", "二千三十一年八月九日"),
        ("2031/08", "二千三十一年八月"),
        ("20310809", "二千三十一年八月九日"),
        ("8/31/2031", "二千三十一年八月三十一日"),
        ("31/08/09", "三十一年八月九日"),
        ("提出期限は11/6です", "提出期限は十一月六日です"),
        ("9/4まで", "九月四日まで"),
        ("6/18に引っ越す", "六月十八日に引っ越す"),
        ("10/3、10/5", "十月三日、十月五日"),
        ("R7年度", "令和七年度"),
        ("S.58", "昭和五十八年"),
        ("H12.2.29", "平成十二年二月二十九日"),
        ("昭和58.4.1", "昭和五十八年四月一日"),
        ("R元年", "令和元年"),
        ("BC44年とAD79年", "紀元前四十四年と西暦七十九年"),
        ("05月01日", "五月一日"),
    ],
)
def test_dates_are_written_with_kanji(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "昨日の夜",
        "一月と二月",
    ],
)
def test_what_is_no_date_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("カードの有効期限は08/29", "カードの有効期限は二千二十九年八月"),
        ("MM/YY: 10/30", "MM/YY: 二千三十年十月"),
        ("有効期限は08/29まで", "有効期限は八月二十九日まで"),
        ("2025/7", "二千二十五年七月"),
        ("12/28〜30", "十二月二十八日から三十日"),
        ("9/14-16", "九月十四日から十六日"),
        ("4月2-5日", "四月二から五日"),
        ("出席率は2/3", "出席率は三分の二"),
        ("FY2023", "二千二十三年度"),
        ("2025Q2", "二千二十五年第二四半期"),
        ("最判昭48.4.4", "最判昭和四十八年四月四日"),
        ("M.2", "エムドットツー"),
        ("M.3年", "明治三年"),
    ],
)
def test_cards_quarters_and_last_days(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
