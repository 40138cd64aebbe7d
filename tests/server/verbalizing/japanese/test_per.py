import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("65回/分", "六十五回、一分当たり"),
        ("2人/組", "二人、一組当たり"),
        ("30h/月", "三十時間、一か月当たり"),
        ("6μmol/L", "六マイクロモル、一リットル当たり"),
        ("25円/km", "二十五円、一キロメートル当たり"),
        ("20円/100g", "二十円、百グラム当たり"),
        ("7L/100km", "七リットル、百キロメートル当たり"),
        ("5,000/μL", "五千、一マイクロリットル当たり"),
        ("月額8,000円/人", "月額八千円、一人当たり"),
        ("晴れ/曇り", "晴れ、曇り"),
        ("1080p/60fps", "千八十ピー/六十エフピーエス"),
        ("and/or", "and/or"),
        ("2個/日本", "二個、日本"),
    ],
)
def test_a_slash_says_what_a_quantity_is_per(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
