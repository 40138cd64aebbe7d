import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("ja-JP", "35°41′N", "北緯三十五度四十一分"),
        ("ja-JP", "E139.7°", "東経百三十九点七度"),
        ("zh-CN", "39°54′20″N 116°23′E", "北纬三十九度五十四分二十秒 东经一百一十六度二十三分"),
        ("zh-CN", "S23.5°", "南纬二十三点五度"),
        ("ja-JP", "N700系", "エヌ七百系"),
        ("zh-CN", "30°E网", "东经三十度网"),
    ],
)
def test_points_of_the_compass_stand_before_angles(
    in_words: Say, code: str, written: str, spoken: str
) -> None:
    assert in_words(code, written) == spoken
