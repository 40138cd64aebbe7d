import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "http://example.com/",
            "エイチティーティーピー コロン スラッシュ スラッシュ example ドット コム スラッシュ",
        ),
        ("www.example.jp", "ダブリューダブリューダブリュー ドット example ドット ジェーピー"),
        (
            "taro-y@example.ne.jpへ",
            "taro ハイフン y アットマーク example ドット エヌイー ドット ジェーピーへ",
        ),
        ("資料.pdf", "資料ドットピーディーエフ"),
        ("memo.txtを消す", "memo ドット テキストを消す"),
        ("@tanaka", "アットマーク tanaka"),
    ],
)
def test_addresses_are_said_part_by_part(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "それは。そして",
        "Mr. Smith",
    ],
)
def test_what_is_no_address_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("#30DaysChallenge", "ハッシュタグ 三十DaysChallenge"),
        ("#2025冬", "ハッシュタグ 二千二十五冬"),
        ("#3", "ナンバー三"),
    ],
)
def test_tags_may_begin_with_digits(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
