import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("ja-JP", "1280x720", "千二百八十かける七百二十"),
        ("ja-JP", "3x3マス", "三かける三マス"),
        ("ja-JP", "2x4材", "ツーバイフォー材"),
        ("ja-JP", "30cmx20cm", "三十センチメートルかける二十センチメートル"),
        ("ja-JP", "10x8x5", "十かける八かける五"),
        ("ja-JP", "1.5x速", "一点五倍速"),
        ("ja-JP", "4xの倍率", "四倍の倍率"),
        ("ja-JP", "0x2F", "ゼロ エックス ニー エフ"),
        ("ja-JP", "2x+1=5", "二x プラス一イコール五"),
        ("ja-JP", "y=2x", "y イコール二x"),
        ("ja-JP", "RTX3070", "RTX3070"),
        ("ja-JP", "Xは5", "エックスは五"),
        ("zh-CN", "1280x720", "一千二百八十乘七百二十"),
        ("zh-CN", "2.5x", "二点五倍"),
        ("zh-CN", "2x速度", "两倍速度"),
        ("zh-CN", "24小时x7天", "二十四小时 乘以 七天"),
        ("zh-CN", "30x20x10", "三十乘二十乘十"),
        ("zh-CN", "0x2F", "零 X 二 F"),
        ("zh-CN", "2x+1=5", "二x 加 一 等于 五"),
        ("zh-CN", "RTX3070", "RTX三零七零"),
    ],
)
def test_products_and_multiples(in_words: Say, code: str, written: str, spoken: str) -> None:
    assert in_words(code, written) == spoken
