import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(株)山田商店", "株式会社山田商店"),
        ("㈲佐藤", "有限会社佐藤"),
        ("p.48", "四十八ページ"),
        ("pp.3-9", "三から九ページ"),
        ("vol.2", "ボリューム二"),
        ("Lv.30", "レベル三十"),
        ("まじかwww", "まじか"),
    ],
)
def test_abbreviations_are_written_out(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "(笑)",
        "wの字",
    ],
)
def test_what_is_no_abbreviation_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("'90sの服", "ナインティーズの服"),
        ("1980sの曲", "エイティーズの曲"),
        ("80s風", "エイティーズ風"),
        ("2x4工法", "ツーバイフォー工法"),
    ],
)
def test_decades_and_timber(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Mr.ビーン", "ミスタービーン"),
        ("Dr. 田中", "ドクター田中"),
        ("U.S.市場", "ユーエス市場"),
        ("本、雑誌etc.", "本、雑誌エトセトラ"),
        ("Q&A集", "キューアンドエー集"),
        ("R&D部門", "R アンド D部門"),
        ("Mr. Bean", "Mr. Bean"),
        ("U.S. Steel", "U.S. Steel"),
    ],
)
def test_titles_initials_and_et_cetera(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
