import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("ja-JP", "α線", "アルファ線"),
        ("ja-JP", "β版", "ベータ版"),
        ("ja-JP", "3σ", "三シグマ"),
        ("ja-JP", "π≈3", "パイニアリーイコール三"),
        ("ja-JP", "5μm", "五マイクロメートル"),
        ("ja-JP", "Ωの値", "オメガの値"),
        ("ja-JP", "5Ω", "五オーム"),
        ("ja-JP", "αβγ", "αβγ"),
        ("zh-CN", "α射线", "阿尔法射线"),
        ("zh-CN", "π≈3.14", "派 约等于 三点一四"),
        ("zh-CN", "3μm", "三微米"),
        ("zh-CN", "5Ω", "五欧姆"),
        ("zh-CN", "Δ", "德尔塔"),
        ("zh-CN", "αβγ", "αβγ"),
    ],
)
def test_greek_letters_have_names(in_words: Say, code: str, written: str, spoken: str) -> None:
    assert in_words(code, written) == spoken
