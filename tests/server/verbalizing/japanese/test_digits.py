import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("03-5555-0199まで", "ゼロ サン の ゴー ゴー ゴー ゴー の ゼロ イチ キュー キュー まで"),
        ("(06)6543-0021", "ゼロ ロク の ロク ゴー ヨン サン の ゼロ ゼロ ニー イチ"),
        ("080 1234 0000", "ゼロ ハチ ゼロ の イチ ニー サン ヨン の ゼロ ゼロ ゼロ ゼロ"),
        (
            "+81-3-5555-0199",
            "プラス ハチ イチ の サン の ゴー ゴー ゴー ゴー の ゼロ イチ キュー キュー",
        ),
        ("〒060-0042", "ゼロ ロク ゼロ の ゼロ ゼロ ヨン ニー"),
        ("暗証番号は4071", "暗証番号はヨン ゼロ ナナ イチ"),
        ("会員番号:80-2231", "会員番号:ハチ ゼロ の ニー ニー サン イチ"),
        ("008便", "ゼロ ゼロ ハチ 便"),
        ("Tel.03-5555-0100", "電話ゼロ サン の ゴー ゴー ゴー ゴー の ゼロ イチ ゼロ ゼロ"),
        ("110番に電話", "ヒャクトーバンに電話"),
        (
            "4111 1111 1111 1111",
            "ヨン イチ イチ イチ" + 3 * " の イチ イチ イチ イチ",
        ),
    ],
)
def test_digits_are_said_one_by_one(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "番号を書く",
    ],
)
def test_what_is_no_digits_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("〒1600022", "イチ ロク ゼロ ゼロ ゼロ ニー ニー"),
        ("〒160-0022", "イチ ロク ゼロ の ゼロ ゼロ ニー ニー"),
        ("①②", "一 二"),
        ("問3①", "問三 一"),
        ("1,200件", "千二百件"),
    ],
)
def test_postcodes_and_numbers_in_circles(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "ISBN4-06-519981-7の本",
            "アイエスビーエヌヨン の ゼロ ロク の ゴー イチ キュー キュー ハチ イチ の ナナ の本",
        ),
    ],
)
def test_numbers_of_books_are_read_one_by_one(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
