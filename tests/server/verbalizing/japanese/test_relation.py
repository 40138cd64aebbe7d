import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-20年", "二千十九から二十年"),
        ("月曜-金曜", "月曜から金曜"),
        ("3~4日", "三から四日"),
        ("15〜20分", "十五から二十分"),
        ("8-9月", "八から九月"),
        ("2001-2010年", "二千一から二千十年"),
        ("4:3", "四対三"),
        ("5-4で勝利", "五対四で勝利"),
        ("試合は2-2", "試合は二対二"),
        ("札幌市中央区北1-2-3", "札幌市中央区北一の二の三"),
        ("渋谷区神南1-19", "渋谷区神南一の十九"),
        ("午前8時〜午後6時", "午前八時から午後六時"),
        ("平成2年〜令和3年", "平成二年から令和三年"),
        ("(〜6時)", "(六時まで)"),
        ("9-4=5", "九ひく四イコール五"),
        ("10時〜", "十時から"),
        ("No.2〜No.6", "ナンバー二からナンバー六"),
    ],
)
def test_what_stands_between_numbers_is_said(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "東京—大阪",
        "それは—多分—嘘だ",
    ],
)
def test_what_is_no_relation_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("図5-1", "図五の一"),
        ("表2-3を参照", "表二の三を参照"),
        ("設問4-2", "設問四の二"),
        ("別紙2-1", "別紙二の一"),
        ("4-1節", "四の一節"),
        ("代表5-1で勝利", "代表五対一で勝利"),
        ("A〜D", "エーからディー"),
        ("2F〜4F", "二階から四階"),
        ("1-5位", "一から五位"),
        ("Op.9-2", "作品九の二"),
    ],
)
def test_numbers_of_figures_and_ranges_of_letters(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("(1912年 - 1989年)", "(千九百十二年から千九百八十九年)"),
        ("4月1日 - 4月7日", "四月一日から四月七日"),
        ("昭和50年 - 平成3年", "昭和五十年から平成三年"),
        ("2024年 - 夏", "二千二十四年 - 夏"),
    ],
)
def test_a_hyphen_with_spaces_between_dates_is_a_range(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("6-4、3-6、6-2", "六対四、三対六、六対二"),
        ("1-3、4-6", "一から三、四から六"),
    ],
)
def test_sets_of_a_match_are_scores(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
