import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("型番AB-520T", "型番エー ビー ハイフン ゴー ニー ゼロ ティー"),
        ("整理番号B07", "整理番号ビー ゼロ ナナ"),
        ("CVVは482", "シーブイブイはヨン ハチ ニー"),
        ("セキュリティコード915", "セキュリティコードキュー イチ ゴー"),
        ("0x2Fを書き込む", "ゼロ エックス ニー エフを書き込む"),
        ("2進数1101", "二進数イチ イチ ゼロ イチ"),
        ("IDカード2枚", "アイディーカード二枚"),
        ("番号は5つ", "番号は五つ"),
        ("コードを3本買う", "コードを三本買う"),
        ("型番が3つある", "型番が三つある"),
    ],
)
def test_codes_behind_a_word_are_named_one_by_one(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
